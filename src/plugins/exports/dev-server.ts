import type {PublishedFile} from '#core/view/export-files';
import type {DevApp} from '../short-pages/dev-server';

/** One file a request, written when it is asked for: in development the site has no built file. */
export function answerInDevelopment(
  app: DevApp,
  baseUrl: string,
  fileAt: (address: string) => PublishedFile | undefined,
): void {
  app.use(baseUrl, (request, response, next) => {
    const file = fileAt(request.path);
    if (file) response.type(file.mediaType).send(file.text);
    else next();
  });
}
