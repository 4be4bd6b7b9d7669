import { toBase64Url } from '#base/text.ts'
import type { Circle } from '#core/circle/circle.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { dayAt } from '#core/commitment/due.ts'
import { daysView } from '#core/day/view.ts'
import { fileNames, logPiece, logStart, type Secrets, secretsFormat } from './archiveFormat.ts'
import { writeJson } from './archiveJson.ts'
import { archiveReadme } from './archiveReadme.ts'
import { writeMedia } from './archiveMedia.ts'
import { type Listed, pageEnd, pageStart, privatePages, timesIn } from './archivePage.ts'
import {
  type ArchiveSource,
  batchesOf,
  batchLength,
  type HeldCircle,
  holdCircle,
  wasTakenBackSince,
} from './archiveSource.ts'
import { type CalendarDay, calendarFile } from './calendarFile.ts'
import { checkInHead, checkInRows } from './checkInTable.ts'
import type { Html } from './html.ts'
import { LaidAside } from './laidAside.ts'
import { circlesOfKept, handsOn, writeKept, writeKeptMedia } from './keptInArchive.ts'
import { networkPage } from './networkPage.ts'
import { peoplePage } from './peoplePage.ts'
import type { Pieces } from './pieces.ts'
import { planPages } from './planPages.ts'
import { seasonPages } from './seasonPages.ts'
import { weeksPages } from './weeksPages.ts'
import { weeksView } from '#core/weeks/weeksView.ts'
import { networkPeople, seasonWords } from '#core/network/view.ts'
import { planView } from '#core/plan/view.ts'
import { writeVCards } from '#core/people/vcard/writeVCards.ts'
import { markdownOf } from './markdown.ts'
import { asRead, type PaperCircle, paperEnd, paperShares, paperStart } from './paperCircle.ts'
import { paperTree } from './paperTree.ts'
import { foldMasked } from './maskedEntries.ts'
import { type Masks, masksOf } from './withoutOthers.ts'
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
    const pieces = await source.pieces()
    const zip = await wholeOrNothing(source, circles, pieces)
    if (zip === 'again') source.tell({ kind: 'again' })
    else return zip
  }
}

/** Whatever happens, no half of one is left. */
const wholeOrNothing = async (
  source: ArchiveSource,
  circles: readonly HeldCircle[],
  pieces: Pieces,
): Promise<Blob | 'again' | undefined> => {
  let made: Blob | undefined
  try {
    const zip = await writeArchive(source, circles, pieces)
    if (zip === undefined) return undefined
    const changed = await Promise.all(circles.map(held => wasTakenBackSince(source, held)))
    if (changed.includes(true)) return 'again'
    made = source.isStopped() ? undefined : zip
    return made
  } finally {
    if (made === undefined) pieces.drop()
  }
}

const writeArchive = async (
  whole: ArchiveSource,
  circles: readonly HeldCircle[],
  pieces: Pieces,
): Promise<Blob | undefined> => {
  // What was brought back goes along byte for byte, or not at all.
  const source: ArchiveSource = whole.without.length === 0 ? whole : { ...whole, kept: [] }
  const { words, me, without } = source
  const noOthers = without.includes('others')
  const masks = noOthers
    ? masksOf(
        circles.map(({ circle }) => circle),
        me,
        words,
      )
    : undefined
  const isHandedOn = await handsOn(source, circles)
  const zip = new ZipWriter(source.device.now(), pieces)
  const media = await writeMedia(source, circles, zip)
  await writeKeptMedia(source, media, zip)
  if (source.isStopped()) return undefined
  const papers = papersOf(source, circles, media, masks)
  const mine = await ofMyself(source, circles, masks)
  const beside = await inFile(zip.file(fileNames.page, 'text'), file =>
    writePage(source, mine, papers, file),
  )
  if (source.isStopped()) return undefined
  for (const [name, text] of beside)
    await inFile(zip.file(name, 'text'), file => writeAside(source, text, file))
  const people = noOthers ? [] : source.people()
  if (people.length > 0) zip.whole(fileNames.people, writeVCards(people))
  if (!isHandedOn)
    await inFile(zip.file(fileNames.json, 'text'), file => writeJson(source, circles, masks, file))
  // A log names the accounts of everybody in it.
  const proven = isHandedOn || noOthers ? [] : circles
  for (const held of proven) {
    if (source.isStopped()) return undefined
    source.tell({ kind: 'proof', circle: held.circle.name })
    await inFile(zip.file(fileNames.log(held.log.id), 'sealed'), file =>
      writeLog(source, held, file),
    )
  }
  await writeKept(source, isHandedOn, zip)
  if (source.isStopped()) return undefined
  const secrets = source.withSecrets && !noOthers ? await secretsOf(circles) : undefined
  if (secrets !== undefined) zip.whole(fileNames.secrets, secrets)
  const circleNames = new Map(circles.map(held => [held.log.id, nameOf(words, held)]))
  const held = { names: zip.names(), circles: circleNames, without }
  zip.whole(fileNames.readme, archiveReadme(words.readme, held))
  return zip.end()
}

const inFile = async <T>(file: ZipFile, write: (file: ZipFile) => Promise<T>): Promise<T> => {
  const written = await write(file)
  file.end()
  return written
}

const writeAside = async (source: ArchiveSource, text: LaidAside, file: ZipFile): Promise<void> => {
  for await (const piece of text.pieces()) {
    file.write(piece)
    await source.pause()
  }
}

const nameOf = (words: ArchiveSource['words'], { circle, isSelf }: HeldCircle): string =>
  isSelf ? words.pages : (circle.name ?? words.circleUnnamed)

/** What only my self circle holds, each a part of its own: my plan, my seasons, my network. */
const ofMyself = async (
  source: ArchiveSource,
  circles: readonly HeldCircle[],
  masks: Masks | undefined,
): Promise<readonly Html[]> => {
  const held = circles.find(({ isSelf }) => isSelf)
  if (held === undefined) return []
  const { words, without, device } = source
  const self =
    masks === undefined ? held.circle : await foldMasked(source, held.circle, held, masks)
  const today = dayAt(device.now(), 0)
  return [
    without.includes('plan') ? undefined : planPages(words, planView(self)),
    seasonPages(words, self.season),
    weeksPages(words, weeksView(self), source.timeZone),
    networkPage(words, networkPeople(self), seasonWords(self), today),
  ].flatMap(part => part ?? [])
}

interface Paper extends PaperCircle {
  /** Out of an archive, and alive here too: its days and check-ins are there already. */
  readonly isDouble: boolean
}

/** Every circle as it is read, one after the other; those that live first. */
async function* papersOf(
  source: ArchiveSource,
  all: readonly HeldCircle[],
  media: ReadonlySet<string>,
  masks: Masks | undefined,
): AsyncGenerator<Paper> {
  const { words, device, timeZone } = source
  const self = all.find(({ isSelf }) => isSelf)?.circle
  const time = timesIn(words.region, timeZone)
  const common = { words, time, media, now: device.now() }
  let place = 0
  const listed = (name: string): Listed => ({ anchor: `circle-${++place}`, name })
  for (const held of all) {
    if (held.isSelf) continue
    source.tell({ kind: 'reading', circle: held.circle.name })
    const { status } = held
    const circle = masks === undefined ? held.circle : await foldMasked(source, self, held, masks)
    yield {
      ...common,
      circle,
      self: masks === undefined ? self : asRead(circle),
      me: source.me,
      status,
      listed: listed(circle.name ?? words.circleUnnamed),
      isDouble: false,
    }
  }
  for (const kept of source.kept)
    for await (const { circle, me } of circlesOfKept(kept)) {
      source.tell({ kind: 'reading', circle: circle.name })
      const name = words.fromArchive.replace('{name}', circle.name ?? words.circleUnnamed)
      yield {
        ...common,
        circle,
        self: asRead(circle),
        me,
        status: 'ok',
        listed: listed(name),
        isDouble: all.some(({ log }) => log.id === circle.id),
      }
    }
}

/** The page, and what is written from the same circles beside it: their texts, days and check-ins. */
const writePage = async (
  source: ArchiveSource,
  mine: readonly Html[],
  papers: AsyncIterable<Paper>,
  file: ZipFile,
): Promise<ReadonlyMap<string, LaidAside>> => {
  const { words, device, timeZone, without } = source
  const now = device.now()
  const time = timesIn(words.region, timeZone)
  const day = new Intl.DateTimeFormat(words.region, { dateStyle: 'long', timeZone }).format(now)
  const listed: Listed[] = []
  // Until the list of circles, which stands before them, is known.
  const sections = new LaidAside()
  const beside = new Map<string, LaidAside>()
  const besideNow = (name: string): LaidAside => {
    const text = new LaidAside()
    beside.set(name, text)
    return text
  }
  const days: CalendarDay[] = []
  const rows: string[] = []
  const pages = privatePages(words, time, source.pages())
  const parts = [
    pages,
    ...mine,
    ...(without.includes('others') ? [] : [peoplePage(words, source.people()) ?? []].flat()),
  ]
  besideNow(fileNames.pages).add(parts.map(part => markdownOf(paperTree(part))).join(''))
  for await (const paper of papers) {
    listed.push(paper.listed)
    const text = besideNow(fileNames.text(listed.length))
    for await (const part of partsOf(source, paper)) {
      sections.add(part.html)
      text.add(markdownOf(paperTree(part)))
    }
    if (paper.isDouble) continue
    days.push(...calendarDays(paper.circle, paper.me, now))
    rows.push(...checkInRows(words, paper.listed.name, paper.circle, paper.me))
  }
  file.write(pageStart(words, source.name, day, listed).html)
  for (const part of parts) file.write(part.html)
  await writeAside(source, sections, file)
  file.write(pageEnd.html)
  if (days.length > 0)
    besideNow(fileNames.calendar).add(calendarFile(days, words.calendarTitle, now, dayAt(now, 0)))
  if (rows.length > 0) besideNow(fileNames.checkIns).add(checkInHead(words) + rows.join(''))
  return beside
}

/** So few that what is written of them is gone before the collector counts it among what stays. */
const sharesAtOnce = 16

async function* partsOf(source: ArchiveSource, paper: PaperCircle): AsyncGenerator<Html> {
  yield paperStart(paper)
  // The oldest first, as one reads a book.
  const order = [...paper.circle.sharing.order]
  for (let from = 0; from < order.length && !source.isStopped(); from += sharesAtOnce) {
    yield paperShares(paper, order.slice(from, from + sharesAtOnce))
    if (from % batchLength === 0) await source.pause()
  }
  yield paperEnd(paper)
}

const calendarDays = (circle: Circle, me: AccountId, now: number): readonly CalendarDay[] =>
  daysView(circle, undefined, me, dayAt(now, 0)).all.map(({ entry, says }) => ({ entry, ...says }))

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
const secretsOf = async (circles: readonly HeldCircle[]): Promise<string | undefined> => {
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
  if (opened.length === 0) return undefined
  const secrets: Secrets = { format: secretsFormat, circles: opened }
  return `${JSON.stringify(secrets, null, 1)}\n`
}
