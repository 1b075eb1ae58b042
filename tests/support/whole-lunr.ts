import lunr from 'lunr';
import {BOOST_OF_GRADE} from '#search/packed/asked';
import {FIELD_BOOST} from '#search/packed/lunr-weight';
import {FIELDS, type Analyse, type IndexedWord, type SourceDocument} from '#search/packed/source';

/** A query as a property test draws it: what it means is said by lunr itself, or word by word. */
export interface WholeClause {
  readonly kind: 'form' | 'stem' | 'prefix' | 'near' | 'phrase';
  /** A form, a stem, a beginning; the forms of a phrase. */
  readonly words: readonly string[];
  readonly not: boolean;
}

export const GRADE_OF = {form: 'exact', stem: 'stem', prefix: 'prefix', near: 'near', phrase: 'exact'} as const;

export interface WholeResult {
  readonly id: number;
  readonly score: number;
}

const {REQUIRED, OPTIONAL, PROHIBITED} = lunr.Query.presence;
/** A term that no index has. */
const NONE = '\0';

/** One lunr.Index of all documents, built by lunr.Builder: what a packed index must answer like. */
export class WholeLunr {
  readonly #index: lunr.Index;
  readonly #words: readonly (readonly (readonly IndexedWord[])[])[];
  readonly #byStem = new Map<string, Set<string>>();
  readonly #forms = new Set<string>();
  readonly #answers = new WeakMap<WholeClause, ReadonlySet<number>>();
  readonly forms: readonly string[];
  readonly stems: readonly string[];

  constructor(
    documents: readonly SourceDocument[],
    analyse: Analyse,
    readonly isCommon: (form: string) => boolean,
  ) {
    this.#words = documents.map((document) => FIELDS.map((field) => analyse(document[field])));
    const builder = new lunr.Builder();
    builder.ref('id');
    for (const field of FIELDS) builder.field(field, {boost: FIELD_BOOST[field]});
    // The fields are given as words already.
    builder.tokenizer = ((words: readonly IndexedWord[]) =>
      words.map(({form}) => new lunr.Token(form, {}))) as unknown as typeof lunr.tokenizer;
    for (const [id, fields] of this.#words.entries()) {
      builder.add(
        {id, ...Object.fromEntries(FIELDS.map((field, at) => [field, fields[at]]))},
        {boost: documents[id]!.boost},
      );
      for (const {form, stem} of fields.flat()) {
        this.#byStem.set(stem, (this.#byStem.get(stem) ?? new Set()).add(form));
        this.#forms.add(form);
      }
    }
    // A stem is written in a query with « = » before it, and stands for its forms.
    builder.searchPipeline = {
      runString: (term: string) => (term.startsWith('=') ? [...(this.#byStem.get(term.slice(1)) ?? [NONE])] : [term]),
    } as unknown as lunr.Pipeline;
    this.#index = builder.build();
    this.forms = [...this.#forms];
    this.stems = [...this.#byStem.keys()];
  }

  /** Highest scores first (to six digits), then in the order of the documents. */
  find(clauses: readonly WholeClause[], join: 'all' | 'any'): WholeResult[] {
    const wanted = clauses.filter(({not}) => !not);
    const unwanted = clauses.filter(({not}) => not);
    const answers = (id: number, clause: WholeClause) => this.#answersTo(clause).has(id);
    const results = this.#index.query((query) => {
      for (const clause of clauses) {
        if (clause.kind === 'phrase') {
          if (!clause.not) this.#addPhrase(query, clause.words);
        } else {
          const presence = clause.not ? PROHIBITED : join === 'all' ? REQUIRED : OPTIONAL;
          addWord(query, clause, presence);
        }
      }
    });
    const phrases = wanted.filter(({kind}) => kind === 'phrase');
    return results
      .map(({ref, score}) => ({id: Number(ref), score}))
      .filter(
        ({id}) =>
          (join === 'all'
            ? phrases.every((clause) => answers(id, clause))
            : phrases.length === 0 || wanted.some((clause) => answers(id, clause))) &&
          !unwanted.some((clause) => clause.kind === 'phrase' && answers(id, clause)),
      )
      .sort((a, b) => Math.round(b.score * 1e6) - Math.round(a.score * 1e6) || a.id - b.id);
  }

  #addPhrase(query: lunr.Query, words: readonly string[]): void {
    const known = words.filter((form) => this.#forms.has(form));
    const isWholeCommon = words.every((form) => this.#forms.has(form) && this.isCommon(form));
    for (const form of isWholeCommon ? known : known.filter((each) => !this.isCommon(each))) {
      query.term(form, {boost: BOOST_OF_GRADE.exact, usePipeline: false});
    }
  }

  /** The documents where these forms stand in a row: read word by word. */
  #phrase(words: readonly string[]): Set<number> {
    const isInRow = (field: readonly IndexedWord[]) =>
      field.some(({position: start}) =>
        words.every((form, step) => field.some((word) => word.form === form && word.position === start + step)),
      );
    return new Set([...this.#words.keys()].filter((id) => this.#words[id]!.some(isInRow)));
  }

  /** The documents that answer one clause; kept, since queries ask for the same. */
  #answersTo(clause: WholeClause): ReadonlySet<number> {
    let answers = this.#answers.get(clause);
    if (!answers) {
      answers =
        clause.kind === 'phrase'
          ? this.#phrase(clause.words)
          : new Set(this.#index.query((query) => addWord(query, clause, OPTIONAL)).map(({ref}) => Number(ref)));
      this.#answers.set(clause, answers);
    }
    return answers;
  }
}

function addWord(query: lunr.Query, {kind, words: [word]}: WholeClause, presence: lunr.Query.presence): void {
  const boost = BOOST_OF_GRADE[GRADE_OF[kind]];
  switch (kind) {
    case 'stem':
      query.term(`=${word!}`, {presence, boost});
      break;
    case 'prefix':
      query.term(word!, {presence, boost, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING});
      break;
    case 'near':
      query.term(word!, {presence, boost, usePipeline: false, editDistance: 1});
      break;
    default:
      query.term(word!, {presence, boost, usePipeline: false});
  }
}
