import { wordColour } from "../../sheet/word-colour";

/** The parts of a Word document to read that no answer changes: plain styles, a list, a foot. */

const ACCENT = wordColour("accent");
const INK = wordColour("ink");
const MUTED = wordColour("muted");
const RULE = wordColour("rule");
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** The parts that the text refers to, by what each is. */
const PARTS = ["styles", "numbering", "settings", "footer"] as const;

const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/>${PARTS.map(
  (part) => `<Override PartName="/word/${part}.xml" ContentType="${TYPES}.${part}+xml"/>`,
).join("")}</Types>`;

const RELATIONSHIPS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const DOCUMENT_RELATIONSHIPS = `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${PARTS.map(
  (part) => `<Relationship Id="${part}" Type="${RELATIONS}/${part}" Target="${part}.xml"/>`,
).join("")}</Relationships>`;

const SETTINGS = `${HEAD}<w:settings xmlns:w="${MAIN}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`;

const NUMBERING = `${HEAD}<w:numbering xmlns:w="${MAIN}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="300"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

const fonts = (name: string) =>
  `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/>`;

const size = (halves: number) => `<w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/>`;

/** Write a style for paragraphs; `about` and `look` are in the order that the format asks for. */
const style = (id: string, name: string, about: string, look = "", next = "Normal") =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="${next}"/><w:qFormat/><w:pPr>${about}</w:pPr>${look && `<w:rPr>${look}</w:rPr>`}</w:style>`;

const heading = (level: number, before: number, halves: number) =>
  style(
    `Heading${level}`,
    `heading ${level}`,
    `<w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="60"/><w:outlineLvl w:val="${level - 1}"/>`,
    `${fonts("Georgia")}<w:b/><w:color w:val="${ACCENT}"/>${size(halves)}`,
  );

const border = (side: string, colour: string, width = 4) =>
  `<w:${side} w:val="single" w:sz="${width}" w:space="0" w:color="${colour}"/>`;

const TABLE = `<w:style w:type="table" w:customStyle="1" w:styleId="PlainRows"><w:name w:val="Plain Rows"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${border("top", ACCENT, 8)}${border("bottom", RULE)}${border("insideH", RULE)}</w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;

const STYLES = `${HEAD}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts("Calibri")}<w:color w:val="${INK}"/>${size(22)}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>${style("Title", "Title", '<w:keepNext/><w:spacing w:after="120" w:line="240" w:lineRule="auto"/>', `${fonts("Georgia")}<w:b/><w:color w:val="${ACCENT}"/>${size(48)}`)}${style("Subtitle", "Subtitle", `<w:pBdr><w:top w:val="single" w:sz="12" w:space="5" w:color="${ACCENT}"/><w:bottom w:val="single" w:sz="12" w:space="5" w:color="${ACCENT}"/></w:pBdr><w:tabs><w:tab w:val="left" w:pos="4819"/></w:tabs><w:spacing w:after="200"/>`, size(24))}${heading(1, 280, 28)}${heading(2, 180, 23)}${style("ListBullet", "List Bullet", '<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="20"/><w:contextualSpacing/>', "", "ListBullet")}${style("ListLead", "List Lead", '<w:keepNext/><w:spacing w:before="100" w:after="20"/>', "<w:b/>", "ListBullet").replace('w:type="paragraph"', 'w:type="paragraph" w:customStyle="1"')}${style("TableHeading", "Table Heading", '<w:keepNext/><w:spacing w:after="0"/>', `<w:b/>${size(20)}`).replace('w:type="paragraph"', 'w:type="paragraph" w:customStyle="1"')}${style("TableText", "Table Text", '<w:spacing w:after="0"/>').replace('w:type="paragraph"', 'w:type="paragraph" w:customStyle="1"')}${style("AfterTable", "After Table", '<w:spacing w:after="0" w:line="120" w:lineRule="exact"/>', size(8)).replace('w:type="paragraph"', 'w:type="paragraph" w:customStyle="1"')}${style("Footer", "footer", '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs><w:spacing w:after="0"/>', `<w:color w:val="${MUTED}"/>${size(18)}`)}<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr><w:b/></w:rPr></w:style>${TABLE}</w:styles>`;

/** Write the foot: what the document is, and the page. */
const makeFooter = (words: string): string =>
  `${HEAD}<w:ftr xmlns:w="${MAIN}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t xml:space="preserve">Page </w:t></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> of </w:t></w:r><w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`;

/** Write what the document says of itself: a neutral title, which worksheet it is, and no author. */
const makeAbout = (title: string, worksheet: string): string =>
  `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:identifier>${worksheet}</dc:identifier><dc:language>en-GB</dc:language></cp:coreProperties>`;

/** Write the text round what stands in it. */
const makeText = (body: string): string =>
  `${HEAD}<w:document xmlns:w="${MAIN}" xmlns:r="${RELATIONS}"><w:body>${body}<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/><w:cols w:space="720"/></w:sectPr></w:body></w:document>`;

/** Return all parts of a document by their names: `body` is what stands in it, all of it as XML. */
export const packageParts = (
  title: string,
  worksheet: string,
  body: string,
): Readonly<Record<string, string>> => ({
  "[Content_Types].xml": CONTENT_TYPES,
  "_rels/.rels": RELATIONSHIPS,
  "docProps/core.xml": makeAbout(title, worksheet),
  "word/_rels/document.xml.rels": DOCUMENT_RELATIONSHIPS,
  "word/document.xml": makeText(body),
  "word/footer.xml": makeFooter(title),
  "word/numbering.xml": NUMBERING,
  "word/settings.xml": SETTINGS,
  "word/styles.xml": STYLES,
});
