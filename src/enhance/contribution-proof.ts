import {solveChallenge, type Challenge} from 'altcha-lib';
import {deriveKey} from 'altcha-lib/algorithms/web/pbkdf2';

/** The proof of work of one text, in a worker of its own: no widget, nothing from elsewhere. */
addEventListener('message', ({data}: MessageEvent<Challenge>) => {
  void solveChallenge({challenge: data, deriveKey}).then((solution) => postMessage(solution));
});
