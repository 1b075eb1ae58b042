declare module 'citeproc' {
  export interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): unknown;
  }
  export class Engine {
    constructor(system: System, style: string, language: string, forceLanguage: boolean);
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [unknown, string[]] | false;
    makeCitationCluster(items: readonly {id: string; locator?: string; label?: string}[]): string;
  }
}
