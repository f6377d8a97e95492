import { PdfName, PdfStream, type PdfValue } from "../syntax/pdf-values";

const escapeXml = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Describe what a file says of itself: its title, and that it is tagged by the rules of PDF/UA-1. */
export function describeMetadata(title: string): PdfStream {
  const words = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
  const about: [string, PdfValue][] = [
    ["Type", new PdfName("Metadata")],
    ["Subtype", new PdfName("XML")],
  ];
  return new PdfStream(new Map(about), new TextEncoder().encode(words));
}
