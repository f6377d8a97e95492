import { paperColours } from "../../sheet/paper-colours";
import { type Frame, points, type TextDrawer } from "../drawing/text-drawer";
import { findTextArea, type Paper } from "./lay-out-pages";

/** The words above and below a page. */
export interface HeaderAndFooter {
  readonly guide: string;
  readonly title: string;
  readonly source: string;
  readonly page: string;
}

// As the template's pages have them.
const { muted: MUTED } = paperColours;
const SIZE = 8.5;
const HEADER_FOOT = 37;
const FOOTER_FOOT = 24.2;
const PLAIN = { size: SIZE, leading: SIZE, padding: 0, first: SIZE, isBold: false, ink: MUTED };

/** Draw a line of small words, its foot at `y`, at the left of the page or at its right. */
async function drawWords(
  words: string,
  isRight: boolean,
  y: number,
  paper: Paper,
  drawer: TextDrawer,
) {
  const width = drawer.measureIn(SIZE)(words);
  const frame: Frame = { ...PLAIN, width, height: SIZE };
  const area = findTextArea(paper);
  const x = isRight ? area.left + area.width - width : area.left;
  const { content } = await drawer.draw([{ text: words, isRightToLeft: false }], frame, "");
  return `q 1 0 0 1 ${points(x)} ${points(y)} cm\n${content}\nQ`;
}

const asArtifact = (kind: string, drawn: string): string =>
  `/Artifact <</Type/Pagination/Subtype/${kind}>> BDC\n${drawn}\nEMC`;

/** Draw what stands above and below a page; it is no part of what is read. */
export async function drawHeaderAndFooter(
  headerAndFooter: HeaderAndFooter,
  paper: Paper,
  drawer: TextDrawer,
): Promise<string> {
  const { guide, title, source, page } = headerAndFooter;
  const top = paper.height - HEADER_FOOT;
  const drawn = [
    asArtifact("Header", await drawWords(guide, false, top, paper, drawer)),
    asArtifact("Header", await drawWords(title, true, top, paper, drawer)),
    asArtifact("Footer", await drawWords(source, false, FOOTER_FOOT, paper, drawer)),
    asArtifact("Footer", await drawWords(page, true, FOOTER_FOOT, paper, drawer)),
  ];
  return drawn.join("\n");
}
