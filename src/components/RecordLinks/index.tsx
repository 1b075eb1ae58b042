import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import {recordPermalink} from '#core/citation/permalink';
import {CITATION_FORMATS} from '#core/formats/citation-losses';

interface Props {
  /** The page beside which the records are. */
  readonly address: string;
  /** Before the links: « Toute la liste ». */
  readonly children: string;
}

/** The records of a list for reference managers, as files. */
export function RecordLinks({address, children}: Props) {
  const {withBaseUrl} = useBaseUrlUtils();
  return (
    <p className="record-links">
      <span>{children}</span>
      {'\u00A0: '}
      {CITATION_FORMATS.map(({id, name, extension, mediaType}, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a href={withBaseUrl(recordPermalink(address, extension))} type={mediaType} download>
            {name}
          </a>
        </span>
      ))}
      .
    </p>
  );
}
