import { galleryScenes } from './shots/galleryScenes.ts'
import { takePictures } from './shots/takePictures.ts'

/** Pictures of the gallery and of Get help, into shots/: `node dev/shots.ts [part of a name]`. */
const wanted = process.argv[2] ?? ''
await takePictures({
  shots: galleryScenes,
  mode: 'gallery',
  folder: 'shots',
  isWanted: ({ name }) => name.includes(wanted),
})
