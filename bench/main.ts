import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { album } from './album.ts'
import { appends } from './appends.ts'
import { archive } from './archive.ts'
import { archiveMedia } from './archiveMedia.ts'
import { archiveResume } from './archiveResume.ts'
import { catchUp } from './catchUp.ts'
import { delivery } from './delivery.ts'
import { type Figure, print } from './figure.ts'
import { fold } from './fold.ts'
import { firstLoad } from './firstLoad.ts'
import { nodeCatchUp } from './nodeCatchUp.ts'
import { idleSockets } from './idleSockets.ts'
import { largeCircle } from './largeCircle.ts'
import { people } from './people.ts'
import { peoplePage } from './peoplePage.ts'
import { opening } from './opening.ts'
import { season } from './season.ts'
import { tellStory } from './story.ts'

/**
 * Every figure of SPEED.md, each beside a ceiling of the same run: `npm run bench`, with
 * `-- --json FILE` as a list, `-- --only appends` for one of them.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    runs: { type: 'string', default: '5' },
    circles: { type: 'string', default: '20' },
    entries: { type: 'string', default: '10000' },
    sockets: { type: 'string', default: '10000' },
    mebibytes: { type: 'string', default: '2048' },
    heap: { type: 'string' },
  },
})
const runs = Number(values.runs)
const heapMebibytes = values.heap === undefined ? undefined : Number(values.heap)
const figures: Figure[] = []
const measures: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  firstLoad,
  fold: async () => fold(5 * Number(values.entries), runs),
  people: () => people(runs),
  season: async () => season(2 * Number(values.entries), runs),
  peoplePage: () => peoplePage(runs),
  album: () => album(runs),
  appends: () => appends(Number(values.circles), runs),
  delivery: () => delivery(Number(values.circles), runs),
  idleSockets: () => idleSockets(Number(values.sockets)),
  nodeCatchUp: () => nodeCatchUp(Number(values.entries), runs),
  device: async () => {
    const story = await tellStory(Number(values.entries))
    const found = [...(await catchUp(story, runs)), ...(await opening(story, runs))]
    await story.end()
    return found
  },
  largeCircle: () => largeCircle(2 * Number(values.entries), runs),
  archive: () => archive(5 * Number(values.entries), 3, heapMebibytes),
  archiveMedia: () => archiveMedia(Number(values.mebibytes), false, heapMebibytes),
  archiveBack: () => archiveMedia(Number(values.mebibytes) / 8, true, heapMebibytes),
  archiveResume: () => archiveResume(Number(values.mebibytes)),
}
/** They move gigabytes, for a quarter of an hour. */
const onlyWhenAsked: ReadonlySet<string> = new Set(['archiveMedia', 'archiveBack', 'archiveResume'])

for (const [name, measure] of Object.entries(measures)) {
  if (values.only === undefined ? onlyWhenAsked.has(name) : values.only !== name) continue
  for (const one of await measure()) {
    print(one)
    figures.push(one)
  }
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`)
process.exit(0)
