import type {ContributionView} from '#core/view/contribution';
import {Agreements} from './agreements';
import {BeforeSending} from './before-sending';
import {Part, Problems} from './parts';
import {ReceiptBlank} from './receipt-blank';
import {SENTENCES} from './sentences';
import {Subject} from './subject';
import {Signature, Words} from './words';

/**
 * The form, plain HTML: its fields bear the names of the contract (`NOTE_FIELDS`), so that a browser without scripts sends
 * them to the service as they are. What a kind does not have is hidden by styles (`css/contribution.css`), and says whom
 * it is for where styles cannot. Without a service, only a script can do something with it.
 */
export function ContributionForm({view: {kinds, sessions, ways}, base}: {view: ContributionView; base: string}) {
  const {service, contact, forge} = ways;
  return (
    <archive-contribution
      data-base={base}
      data-service={service || undefined}
      data-contact={contact || undefined}
      data-forge={forge && JSON.stringify(forge)}
    >
      <form
        id="formulaire"
        {...SENTENCES}
        className={`contribution${service ? '' : ' with-script'}`}
        action={service ? `${service}textes` : undefined}
        method="post"
        acceptCharset="utf-8"
      >
        <Part title="Ce que vous envoyez">
          <div className="choices">
            {kinds.map(({kind, slug, label, what}) => (
              <label key={kind}>
                <input type="radio" name="kind" value={kind} data-slug={slug} required aria-describedby="p-kind" />
                <span>
                  <b>{label}</b> <span>{what}</span>
                </span>
              </label>
            ))}
            <Problems of="kind" />
          </div>
        </Part>

        <Subject sessions={sessions} />

        <Words />

        <Signature />

        <Agreements />

        {/* The script's own: drawn by it, kept with the draft, never sent as it is. */}
        <input type="hidden" name="seed" disabled />
        <p className="trap" aria-hidden="true">
          <label>
            Ne remplissez pas cette case <input name="website" tabIndex={-1} autoComplete="off" />
          </label>
        </p>

        <BeforeSending isServed={service !== ''} />
      </form>
      <ReceiptBlank />
    </archive-contribution>
  );
}
