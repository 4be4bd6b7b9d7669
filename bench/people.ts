import { Worker } from 'node:worker_threads'
import { utf8 } from '#base/text.ts'
import { emptyCircle } from '#core/circle/circle.ts'
import { parseEvent } from '#core/circle/event.ts'
import type { Event, Fact } from '#core/circle/fact.ts'
import { replayAll } from '#core/circle/replay.ts'
import { type PersonCard, personIdOf } from '#core/people/card.ts'
import { type PersonView, peopleView } from '#core/people/view.ts'
import { accountOf, eventIdOf, scene } from '#dev/scene.ts'
import { findPeople, inOrder } from '#web/people/findPeople.ts'
import { type Figure, figure, median } from './figure.ts'

/**
 * A file of 5,000 people with pictures, 10 MB, read in a worker, and as many imported people folded. The
 * ceilings: the same bytes opened as text and split into lines; the same events read from their JSON.
 */
export const people = async (runs: number): Promise<readonly Figure[]> => {
  const reads: number[] = []
  const splits: number[] = []
  for (let run = 0; run <= runs; run++) {
    const { readMs, splitMs, cards } = await inWorker(fileOf(5_000))
    if (cards !== 5_000) throw new Error(`${cards} of 5,000 people were read`)
    console.error(`  read in ${readMs} ms, split in ${splitMs} ms`)
    // The first run warms up.
    if (run === 0) continue
    reads.push(readMs)
    splits.push(splitMs)
  }
  const { facts, json } = imported(5_000)
  const folds: number[] = []
  const parses: number[] = []
  const views: number[] = []
  for (let run = 0; run <= runs; run++) {
    const circle = emptyCircle()
    const foldMs = timed(() => {
      for (const text of json)
        if (parseEvent(JSON.parse(text)) === undefined) throw new Error('Not an event')
      replayAll(circle, facts)
    })
    const viewMs = timed(() => peopleView(circle))
    const parseMs = timed(() => json.map(text => JSON.parse(text) as unknown))
    if (run === 0) continue
    folds.push(foldMs)
    views.push(viewMs)
    parses.push(parseMs)
  }
  const atMost = (limit: number) => ({ of: 'value', is: 'at most', limit }) as const
  return [
    figure('5,000 vCards, 10 MB, read in a worker, Node (processor time)', median(reads), 'ms', {
      ceiling: median(splits),
      target: atMost(1000),
    }),
    figure('5,000 imported people, checked and folded, Node', median(folds), 'ms', {
      ceiling: median(parses),
      target: atMost(200),
    }),
    figure('all of them as a screen gets them, with who looks alike', median(views), 'ms'),
    ...searching(runs),
  ]
}

/** What a screen of 2,000 people does once when it opens, and with each letter typed. */
const searching = (runs: number): readonly Figure[] => {
  const all = Array.from(
    { length: 2_000 },
    (_, number): PersonView => ({
      ...cardOf(number),
      id: personIdOf(eventIdOf(number)),
    }),
  )
  const orders = Array.from({ length: runs }, () => timed(() => inOrder(all, 'es')))
  const ordered = inOrder(all, 'es')
  const finds = Array.from({ length: runs }, () =>
    timed(() => {
      if (findPeople(ordered, 'nunez 1999').length !== 1) throw new Error('Nobody was found')
    }),
  )
  return [
    figure('2,000 people put in the order of their names', median(orders), 'ms'),
    figure('one of 2,000 people found', median(finds), 'ms', {
      target: { of: 'value', is: 'at most', limit: 50 },
    }),
  ]
}

const timed = (work: () => unknown): number => {
  const begun = performance.now()
  work()
  return performance.now() - begun
}

const cardOf = (number: number): PersonCard => ({
  name: `María José Núñez ${number}`,
  phones: [{ value: `+34 6${String(number).padStart(8, '0')}`, label: 'mobile' }],
  mails: [{ value: `person${number}@example.org` }],
  addresses: [{ value: `Calle Mayor ${number}\n28013 Madrid`, label: 'home' }],
})

const imported = (count: number) => {
  const { facts } = scene('self')
  const json: string[] = []
  const all: Fact[] = [...facts]
  for (let from = 0; from < count; from += 200) {
    const event: Event = {
      t: 'people-imported',
      import: eventIdOf(1),
      people: Array.from({ length: Math.min(200, count - from) }, (_, at) => cardOf(from + at)),
      v: 1,
      id: eventIdOf(100 + from),
      at: 0,
    }
    json.push(JSON.stringify(event))
    const seq = all.length + 1
    const entry = String(seq).padStart(64, '0') as Fact['entry']
    all.push({ kind: 'content', seq, by: accountOf('ana'), entry, event })
  }
  return { facts: all, json }
}

/** As an iPhone writes it: a picture of about 1.5 kB makes it 2 kB a card. */
const fileOf = (count: number): Uint8Array => {
  const picture = Array.from({ length: 20 }, () => ` ${'A'.repeat(73)}`).join('\r\n')
  const text = Array.from({ length: count }, (_, number) =>
    [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'PRODID:-//Apple Inc.//iPhone OS 17.0//EN',
      `N:Núñez ${number};María José;;;`,
      `FN:María José Núñez ${number}`,
      'ORG:Café Central;',
      `item1.TEL;type=pref:+34 6${String(number).padStart(8, '0')}`,
      'item1.X-ABLabel:_$!<Mobile>!$_',
      `EMAIL;type=INTERNET;type=HOME:person${number}@example.org`,
      `item2.ADR;type=HOME:;;Calle Mayor ${number};Madrid;;28013;España`,
      'item2.X-ABADR:es',
      'NOTE:Nos conocimos en el coro\\, hace años.',
      `PHOTO;ENCODING=b;TYPE=JPEG:${'A'.repeat(45)}`,
      picture,
      'END:VCARD\r\n',
    ].join('\r\n'),
  ).join('')
  return utf8(text)
}

interface Measured {
  readonly readMs: number
  readonly splitMs: number
  readonly cards: number
}

const inWorker = (file: Uint8Array): Promise<Measured> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./peopleWorker.ts', import.meta.url), { workerData: file })
    worker.once('message', (measured: Measured) => {
      resolve(measured)
      void worker.terminate()
    })
    worker.once('error', reject)
  })
