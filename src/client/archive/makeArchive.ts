import { toBase64Url } from '#base/text.ts'
import { circleView } from '#core/circle/view.ts'
import { perspectivesView } from '#core/perspective/view.ts'
import { questionsView } from '#core/questions/view.ts'
import { guessesView } from '#core/shoes/view.ts'
import { dayAt } from '#core/commitment/due.ts'
import { commitmentsView } from '#core/commitment/view.ts'
import { owningsView } from '#core/owning/view.ts'
import { repairsView } from '#core/repair/view.ts'
import { shownPlansView } from '#core/plan/shownView.ts'
import { planView } from '#core/plan/view.ts'
import { seenInYouView } from '#core/seenInYou/view.ts'
import { daysView } from '#core/day/view.ts'
import { notesView } from '#core/note/view.ts'
import { writeVCards } from '#core/people/vcard/writeVCards.ts'
import { stretchView } from '#core/stretch/view.ts'
import { shareView } from '#core/sharing/view.ts'
import { fileNames, logPiece, logStart, type Secrets, secretsFormat } from './archiveFormat.ts'
import { writeJson } from './archiveJson.ts'
import {
  circleEnd,
  circleStart,
  type Listed,
  pageEnd,
  pageStart,
  privatePages,
  timesIn,
} from './archivePage.ts'
import { planPages } from './planPages.ts'
import { guessPages } from './guessPages.ts'
import { peoplePage } from './peoplePage.ts'
import { perspectivePage } from './perspectivePage.ts'
import {
  type ArchiveSource,
  batchesOf,
  batchLength,
  type HeldCircle,
  holdCircle,
  wasTakenBackSince,
} from './archiveSource.ts'
import { sharePage } from './sharePage.ts'
import { type Media, writeMedia } from './archiveMedia.ts'
import { type ZipFile, ZipWriter } from './zipWriter.ts'

/**
 * One zip of everything that this person can read on this device; `undefined` when it was stopped,
 * and then nothing of it is left. Made in batches, so that a phone holds a long circle out of its
 * memory and everything else goes on meanwhile. Words that were taken back while it was made are
 * not in it: it is begun again.
 */
export const makeArchive = async (source: ArchiveSource): Promise<Blob | undefined> => {
  for (;;) {
    const circles: HeldCircle[] = []
    for (const found of source.circles) circles.push(await holdCircle(source, found))
    const zip = await writeArchive(source, circles)
    if (zip === undefined) return undefined
    const changed = await Promise.all(circles.map(held => wasTakenBackSince(source, held)))
    if (!changed.includes(true)) return source.isStopped() ? undefined : zip
    source.tell({ kind: 'again' })
  }
}

const writeArchive = async (
  source: ArchiveSource,
  circles: readonly HeldCircle[],
): Promise<Blob | undefined> => {
  const zip = new ZipWriter(source.device.now())
  zip.whole(fileNames.readme, readme(source, circles))
  const people = source.people()
  if (people.length > 0) zip.whole(fileNames.people, writeVCards(people))
  const media = await writeMedia(source, circles, zip)
  if (source.isStopped()) return undefined
  await inFile(zip.file(fileNames.page, 'text'), file => writePage(source, circles, media, file))
  if (source.isStopped()) return undefined
  await inFile(zip.file(fileNames.json, 'text'), file => writeJson(source, circles, file))
  for (const held of circles) {
    if (source.isStopped()) return undefined
    source.tell({ kind: 'proof', circle: held.circle.name })
    await inFile(zip.file(fileNames.log(held.log.id), 'sealed'), file =>
      writeLog(source, held, file),
    )
  }
  if (source.isStopped()) return undefined
  if (source.withSecrets) zip.whole(fileNames.secrets, await secretsOf(circles))
  return zip.end()
}

const inFile = async (file: ZipFile, write: (file: ZipFile) => Promise<void>): Promise<void> => {
  await write(file)
  file.end()
}

const readme = ({ words, withSecrets }: ArchiveSource, circles: readonly HeldCircle[]): string => {
  const lines = circles.map(held => `  ${fileNames.log(held.log.id)}\n    ${nameOf(words, held)}`)
  const secrets = withSecrets ? words.readmeSecrets : words.readmeNoSecrets
  return words.readme
    .replace('{circles}', () => lines.join('\n'))
    .replace('{secrets}', () => secrets)
}

const nameOf = (words: ArchiveSource['words'], { circle, isSelf }: HeldCircle): string =>
  isSelf ? words.pages : (circle.name ?? words.circleUnnamed)

const writePage = async (
  source: ArchiveSource,
  all: readonly HeldCircle[],
  media: Media,
  file: ZipFile,
): Promise<void> => {
  const { words, me, device, timeZone } = source
  const now = device.now()
  const time = timesIn(words.region, timeZone)
  const day = new Intl.DateTimeFormat(words.region, { dateStyle: 'long', timeZone }).format(now)
  const circles = all.filter(({ isSelf }) => !isSelf)
  const self = all.find(({ isSelf }) => isSelf)?.circle
  const listed = circles.map(
    (held, place): Listed => ({
      anchor: `circle-${place + 1}`,
      name: nameOf(words, held),
    }),
  )
  file.write(pageStart(words, source.name, day, listed).html)
  file.write(privatePages(words, time, source.pages()).html)
  if (self !== undefined) file.write(planPages(words, planView(self))?.html ?? '')
  file.write(peoplePage(words, source.people())?.html ?? '')
  for (const [place, { circle, status }] of circles.entries()) {
    source.tell({ kind: 'reading', circle: circle.name })
    const entry = listed[place] ?? { anchor: '', name: '' }
    const view = circleView(circle, me, now, { limit: 1 })
    const { ended: stretches } = stretchView(circle, undefined, me, now)
    const { answered: questions } = questionsView(circle, undefined, me)
    const commitments = commitmentsView(circle, undefined, me, now)
    const ownings = owningsView(circle, self, me)
    const repairs = repairsView(circle, self, me)
    const seenInYou = seenInYouView(circle, undefined, me, now)
    const days = daysView(circle, undefined, me, dayAt(now, 0))
    const notes = notesView(circle, undefined, me, dayAt(now, 0))
    const there = {
      stretches,
      questions,
      commitments,
      ownings,
      repairs,
      seenInYou,
      days,
      notes,
      plans: shownPlansView(circle, self, me),
    }
    file.write(circleStart(words, time, entry, view, status, there).html)
    // The oldest first, as one reads a book.
    const order = [...circle.sharing.order]
    for (let from = 0; from < order.length && !source.isStopped(); from += batchLength) {
      const shares = order
        .slice(from, from + batchLength)
        .map(share => shareView(circle, share, me, now))
        .filter(share => share !== undefined)
      const batch = shares.map(share => share.entry)
      const { all: eyes } = perspectivesView(circle, undefined, me, batch)
      const { all: guesses } = guessesView(circle, me, batch)
      const pages = shares.map(share => {
        const seen = eyes.find(each => each.share === share.entry)
        const stood = guesses.filter(each => each.share === share.entry)
        return [
          sharePage(words, time, media, share),
          perspectivePage(words, seen),
          guessPages(words, stood),
        ]
          .map(part => part?.html ?? '')
          .join('')
      })
      file.write(pages.join(''))
      await source.pause()
    }
    file.write(circleEnd(words, view, order.length === 0).html)
  }
  file.write(pageEnd.html)
}

/** The entries as the host served them: signed headers, sealed words. */
const writeLog = async (source: ArchiveSource, held: HeldCircle, file: ZipFile): Promise<void> => {
  file.write(logStart(held.log.id))
  for await (const entries of batchesOf(source, held))
    file.write(logPiece(entries.map(({ wire }) => wire)))
}

/**
 * What opens the words, for whoever is to check them. Never of the self circle: old keys of the
 * account lie in it, which open more than pages.
 */
const secretsOf = async (circles: readonly HeldCircle[]): Promise<string> => {
  const opened: Secrets['circles'][number][] = []
  for (const { log, isSelf } of circles) {
    if (isSelf) continue
    const epochs: { readonly epoch: number; readonly key: string }[] = []
    for (const { epoch } of log.book.pages()) {
      const key = await log.book.key(epoch)
      if (!('kind' in key)) epochs.push({ epoch, key: toBase64Url(key) })
    }
    opened.push({ circle: log.id, epochs })
  }
  const secrets: Secrets = { format: secretsFormat, circles: opened }
  return `${JSON.stringify(secrets, null, 1)}\n`
}
