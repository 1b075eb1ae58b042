/** Before the records of the bibliography, and of what a reader has kept of it. */
export const WHOLE_LIST = 'Toute la liste, pour un logiciel de références';
export const KEPT_LIST = 'La liste ainsi filtrée, pour un logiciel de références';
