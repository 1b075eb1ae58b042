import type {Repository} from '#core/notes/forge';

/*
 * What a forge says of a branch that it has just received, in the lines that git shows as `remote:`. GitLab prints the
 * address of the request that a push option made; Forgejo and Gitea that of one that is open; all of them, when there is
 * none, an address to open one. GitHub and Gitea take push options and leave merge_request.create unread.
 */

/** In an answer: the address of a request that is open, `undefined` when it names none. */
export function openedRequest(answer: string): string | undefined {
  return urlsIn(answer).find((url) => /\/(?:merge_requests|pulls?)\/\d+\/?$/.test(url));
}

/** Where a request can be opened by hand, as the answer says, or as the forge that the site names has it. */
export function requestPage(
  answer: string,
  branch: string,
  base: string,
  forge: Pick<Repository, 'kind' | 'address'> | undefined,
): string | undefined {
  const offered = urlsIn(answer).find((url) => /\/(?:merge_requests\/new\?|pull\/new\/|compare\/)/.test(url));
  if (offered !== undefined || !forge) return offered;
  const query = new URLSearchParams({
    'merge_request[source_branch]': branch,
    'merge_request[target_branch]': base,
  });
  return {
    github: `${forge.address}/compare/${base}...${branch}?expand=1`,
    gitlab: `${forge.address}/-/merge_requests/new?${query.toString()}`,
    forgejo: `${forge.address}/compare/${base}...${branch}`,
  }[forge.kind];
}

/** Of the remote's own lines; nothing that a terminal would obey. */
function urlsIn(answer: string): string[] {
  return answer
    .split('\n')
    .filter((line) => line.startsWith('remote:'))
    .flatMap((line) => line.match(/https?:\/\/[!-~]+/g) ?? []);
}
