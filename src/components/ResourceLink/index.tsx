import {Address} from '#components/Address';
import {Stamp} from '#components/Stamp';
import type {ResourceView} from '#core/view/resource';

/** Where a resource is read: its link, whether that leads anywhere, and the copy that a web archive keeps. */
export function ResourceLink({
  link,
  doi,
  online,
  archived,
}: Pick<ResourceView, 'link' | 'doi' | 'online' | 'archived'>) {
  return (
    <>
      {link ? (
        <a className="external" href={link} rel="noopener noreferrer">
          <Address address={link} />
        </a>
      ) : (
        <Stamp>Sans lien</Stamp>
      )}{' '}
      {doi && <span className="doi">DOI&nbsp;: {doi}</span>}{' '}
      {online && (
        <>
          <Stamp tone={online.isAlert ? 'alert' : 'plain'}>{online.words}</Stamp>
          {online.since && <span className="link-since"> {online.since}</span>}
        </>
      )}
      {/* This address was given by another site, nobody has read the page: it is not recommended to search engines. */}
      {online?.movedTo && (
        <>
          <br />
          Nouvelle adresse, donnée par le site&nbsp;:{' '}
          <a className="external" href={online.movedTo} rel="nofollow noopener noreferrer">
            <Address address={online.movedTo} />
          </a>
        </>
      )}
      {archived && (
        <>
          <br />
          <a className="external" href={archived.address} rel="noopener noreferrer">
            {archived.label}
          </a>
        </>
      )}
    </>
  );
}
