import type { LeftOver } from "../../../answers/left-over";
import type { ControlValues } from "../../sheet/control-values";
import type { Control } from "./match-controls";

/** What one field says, and in which copy of its table it stands, counted from 0. */
interface Found {
  readonly control: Control;
  readonly values: readonly (string | boolean)[];
  /** The how many-th field of its name it is, from 0. */
  readonly turn: number;
  readonly table: number;
}

/** What all fields say: one value for each control, and what else stands there. */
export interface Settled {
  readonly values: ControlValues;
  readonly leftOver: readonly LeftOver[];
}

/**
 * Gathers what the fields of a document say, of which several may stand for one control.
 *
 * Two that differ tell that pages of several documents were put into one. Then nothing of a later
 * field fills what is blank in the first, and rows come from the first copy of their table alone:
 * half a row of each would be nobody's.
 */
export class FieldAnswers {
  private readonly found: Found[] = [];
  private readonly turns = new Map<string, number>();
  private readonly tables = new Map<string, { names: Set<string>; copy: number }>();

  /** Add what a field says; of several values, the others stand in the same place. */
  add(control: Control, values: Found["values"]): void {
    const turn = this.turns.get(control.name) ?? 0;
    this.turns.set(control.name, turn + 1);
    this.found.push({ control, values, turn, table: this.countTable(control) });
  }

  /** Count the copies of a table: another begins where a name comes again. */
  private countTable({ name, question }: Control): number {
    if (question.kind !== "rows") return 0;
    const table = this.tables.get(question.id) ?? { names: new Set(), copy: 0 };
    if (table.names.has(name)) {
      table.copy += 1;
      table.names.clear();
    }
    table.names.add(name);
    this.tables.set(question.id, table);
    return table.copy;
  }

  /** Tell whether two fields of one control are filled in, and not alike. */
  private isMixed(): boolean {
    const first = new Map<string, string | boolean>();
    return this.found.some(({ control, values: [value = ""], turn }) => {
      if (turn === 0) first.set(control.name, value);
      const before = first.get(control.name);
      return turn > 0 && typeof value === "string" && !!value && !!before && value !== before;
    });
  }

  settle(): Settled {
    const isMixed = this.isMixed();
    const values: ControlValues = new Map();
    const leftOver: LeftOver[] = [];
    for (const { control, values: said, turn, table } of this.found) {
      const { name, options, words: place } = control;
      const isTaken = !isMixed || (turn === 0 && table === 0);
      for (const value of said) {
        const before = values.get(name);
        const isTold = value && value !== before && (typeof value === "string" || !isTaken);
        if (isTaken && !before) values.set(name, value);
        else if (isTold) {
          const words =
            typeof value === "string"
              ? (options.find(({ id }) => id === value)?.label ?? value)
              : "Ticked";
          leftOver.push({ words, place: `A second answer to “${place}”` });
        }
      }
    }
    return { values, leftOver };
  }
}
