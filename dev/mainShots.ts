import { agreementScenes } from './shots/agreementScenes.ts'
import { shotOf } from './shots/appShot.ts'
import { circleScenes } from './shots/circleScenes.ts'
import { meetScenes } from './shots/meetScenes.ts'
import { peopleScenes } from './shots/peopleScenes.ts'
import { shareScenes } from './shots/shareScenes.ts'
import { takePictures } from './shots/takePictures.ts'
import { todayScenes } from './shots/todayScenes.ts'
import { writeScenes } from './shots/writeScenes.ts'

/**
 * Pictures of the main job over the invented engine, into shots/main/, and what axe says of them:
 * `node dev/mainShots.ts [part of a name] [width] [theme] [language]`.
 */
const [wanted = '', ...only] = process.argv.slice(2)
await takePictures({
  shots: [
    ...todayScenes,
    ...circleScenes,
    ...agreementScenes,
    ...peopleScenes,
    ...writeScenes,
    ...shareScenes,
    ...meetScenes,
  ].map(shotOf),
  mode: 'play',
  folder: 'shots/main',
  isWanted: ({ name, width, theme, lang }) =>
    name.includes(wanted) && only.every(part => [String(width), theme, lang].includes(part)),
  axe: true,
})
