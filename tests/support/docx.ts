import {crc32, deflateRawSync} from 'node:zlib';

/** A part of a zip: its name, what it holds, and what the zip says of its size when that is a lie. */
export interface Part {
  readonly name: string;
  readonly text: string;
  readonly saidSize?: number;
}

/** A zip made in one go, as word processors make them. */
export function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const {name, text, saidSize} of parts) {
    const whole = Buffer.from(text);
    const zipped = deflateRawSync(whole);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(whole), 10);
    fields.writeUInt32LE(zipped.length, 14);
    fields.writeUInt32LE(saidSize ?? whole.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), zipped]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0'), fields, place, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, entries, end]);
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** `word/document.xml` around a body. */
export function documentXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${W}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`;
}

/** The parts of the smallest Word document that has headings, a list and notes. */
export function docxParts(body: string): Part[] {
  const relationship = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return [
    {
      name: '[Content_Types].xml',
      text: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      text: `<Relationships xmlns="${PACKAGE}/relationships">${relationship('r1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      text: `<Relationships xmlns="${PACKAGE}/relationships">${relationship('r1', 'styles', 'styles.xml')}${relationship('r2', 'footnotes', 'footnotes.xml')}</Relationships>`,
    },
    {
      name: 'word/styles.xml',
      text: `<w:styles xmlns:w="${W}"><w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    },
    {
      name: 'word/footnotes.xml',
      text: `<w:footnotes xmlns:w="${W}"><w:footnote w:id="1"><w:p><w:r><w:t>Une note.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    },
    {name: 'word/document.xml', text: documentXml(body)},
  ];
}

/** A small Word document. */
export function docx(body: string): Buffer {
  return zip(docxParts(body));
}
