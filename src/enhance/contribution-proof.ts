import {type Challenge, solve} from './contribution-solve';

/** The proof of work of one text, in a worker of its own: no widget, nothing from elsewhere, and the page stays quick. */
addEventListener('message', ({data}: MessageEvent<Challenge>) => {
  void solve(data).then((solution) => postMessage(solution));
});
