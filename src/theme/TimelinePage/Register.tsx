import Link from '@docusaurus/Link';
import {Stamp} from '#components/Stamp';
import type {Certainty} from '#core/model/fact';
import type {TimelineLineView} from '#core/view/timeline';
import {KIND_WORDS} from '#core/view/timeline-filter';
import type {YearView} from '#core/view/timeline-years';

/** What is to be known of a date that its source does not simply say. */
const CAUTION: Partial<Record<Certainty, string>> = {
  inferred: 'date déduite',
  'second-hand': 'date de seconde main',
};

/** Years, months, entries: a register, its months in the margin. */
export function Register({years}: {years: readonly YearView[]}) {
  return years.map(({year, count, months}) => (
    <section key={year} className="year" aria-labelledby={`annee-${year}`}>
      <h2 id={`annee-${year}`}>
        {year} <span className="count">{count > 1 ? `${count} entrées` : `${count} entrée`}</span>
      </h2>
      {months.map(({label, lines}) => (
        <section key={label}>
          <h3>{label}</h3>
          <ol className="register">
            {lines.map((line) => (
              <Line key={line.address} {...line} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  ));
}

function Line({kind, address, title, language, date, certainty}: TimelineLineView) {
  const caution = CAUTION[certainty];
  return (
    <li className={kind === 'session' ? 'of-cycle' : undefined}>
      <b>{KIND_WORDS[kind].label}</b> <span>{date}</span>
      {caution && (
        <>
          {' '}
          <Stamp tone="alert">{caution}</Stamp>
        </>
      )}{' '}
      <Link to={address} lang={language}>
        {title}
      </Link>
    </li>
  );
}
