/** Our components take the names of the framework's, whose types come first: what ours ask for in addition is said here. */
declare module '@theme/Layout' {
  interface Props {
    /** The page has its own search field: the header then leaves its own out. */
    readonly ownSearch?: boolean;
  }
}

export {};
