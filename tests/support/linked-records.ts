import {parseFragment} from 'parse5';

interface Node {
  readonly tagName?: string;
  readonly attrs?: readonly {readonly name: string; readonly value: string}[];
  readonly childNodes?: readonly Node[];
}

/** The records that the links of a piece of HTML hold, as a browser saves them: RFC 2397, bytes of UTF-8. */
export function linkedRecords(html: string): {download: string; text: string}[] {
  return linksIn(parseFragment(html) as Node).flatMap(({attrs = []}) => {
    const of = (name: string) => attrs.find((attribute) => attribute.name === name)?.value ?? '';
    const data = /^data:,(.*)$/su.exec(new URL(of('href'), 'https://archive.example.org/').href)?.[1];
    return data === undefined ? [] : [{download: of('download'), text: decodeURIComponent(data)}];
  });
}

function linksIn(node: Node): Node[] {
  return [...(node.tagName === 'a' ? [node] : []), ...(node.childNodes ?? []).flatMap(linksIn)];
}
