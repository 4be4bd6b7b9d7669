import { accountScenes } from './shots/accountScenes.ts'
import { takePictures } from './shots/takePictures.ts'

/**
 * Pictures of coming in and of everything about oneself, over the invented engine, into shots/:
 * `node dev/appShots.ts [part of a name] [part of a name] …`.
 */
const wanted = process.argv.slice(2)
await takePictures({
  shots: accountScenes.map(shot => ({ ...shot, full: true })),
  mode: 'play',
  // A folder of its own: another set of pictures may be taken at the same time.
  outDir: 'dist/app-shots',
  folder: 'shots',
  isWanted: ({ name }) => wanted.length === 0 || wanted.some(part => name.includes(part)),
})
