import { prepareBare, runBare } from '../bareCatchUp.ts'
import { sameLength } from '../words.ts'

/** The bare work in a worker of its own, as the engine has one. */
addEventListener('message', ({ data }: MessageEvent<readonly Uint8Array[]>) => {
  void prepareBare(data, sameLength)
    .then(runBare)
    .then(ms => postMessage(ms))
})
