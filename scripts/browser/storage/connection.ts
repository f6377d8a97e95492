import type { Database, DatabaseEvents } from "./open-database";
import { isNewer, openDatabase } from "./open-database";
import type { StoredName } from "./stored-names";

/** A page's way to the database: opened when it is first needed, and anew after it has gone. */
export class Connection {
  #opening: Promise<Database> | undefined;
  #open: Database | undefined;

  constructor(
    readonly name: StoredName,
    readonly events: DatabaseEvents,
  ) {}

  /** The database, where it is open just now. */
  get current(): Database | undefined {
    return this.#open;
  }

  /** Tell whether a newer version of the guide has been here; then nothing may be written. */
  get isNewer(): boolean {
    return this.#open !== undefined && isNewer(this.#open);
  }

  /** Return the database, opened if it is not; rejects once it was closed for good. */
  async open(): Promise<Database> {
    this.#opening ??= this.#openAgain();
    return this.#opening;
  }

  async #openAgain(): Promise<Database> {
    try {
      this.#open = await openDatabase(this.name, {
        ...this.events,
        onTerminated: () => {
          this.#forget();
          this.events.onTerminated();
        },
      });
      return this.#open;
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  /** The next use opens the database again. */
  #forget(): void {
    this.#opening = undefined;
    this.#open = undefined;
  }

  /** Let go of the database for good, for a newer page that wants to change it. */
  close(): void {
    this.#open?.close();
    // One that is only just being opened would hold up whoever wants to change or remove it.
    this.#opening?.then((database) => database.close()).catch(() => undefined);
    this.#opening = Promise.reject(new DOMException("Closed for a newer page", "AbortError"));
    this.#opening.catch(() => undefined);
    this.#open = undefined;
  }
}
