import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { addPhotos, begin, recordVoice } from './fileSteps.ts'
import type { Person } from './person.ts'
import { heavyPhoto, photo, secrets } from './photo.ts'
import { openStage, type Stage } from './stage.ts'
import { pair } from './steps.ts'
import { wordsOnDisk } from './wordsOnDisk.ts'

/** Pictures and a voice, from the camera to a friend's phone and back out of it. */
let stage: Stage
let ana: Person
let ben: Person

beforeAll(async () => {
  // Room for a few pictures only, and a microphone that beeps.
  stage = await openStage({ circleFileBytes: 200_000 }, ['--use-fake-device-for-media-stream'])
  const visit = { before: listenIn, context: { permissions: ['microphone'] } }
  ;({ ana, ben } = await pair(stage, visit))
})
afterAll(() => stage.close())
afterEach(() => {
  expect(stage.witness.complaints()).toEqual([])
})

/** Keeps a copy of every file that a screen hands to the engine, which is what gets sealed. */
const listenIn = `
  globalThis.handedOver = []
  const post = Worker.prototype.postMessage
  Worker.prototype.postMessage = function (message, ...more) {
    const look = (value, deep) => {
      if (value instanceof Uint8Array) {
        if (value.length > 200) handedOver.push([...value])
      } else if (deep < 6 && value !== null && typeof value === 'object')
        for (const part of Object.values(value)) look(part, deep + 1)
    }
    look(message, 0)
    return post.call(this, message, ...more)
  }
`
const handedOver = async ({ page }: Person): Promise<readonly Buffer[]> => {
  const all = await page.evaluate(
    () => (globalThis as unknown as { readonly handedOver: readonly number[][] }).handedOver,
  )
  return all.map(bytes => Buffer.from(bytes))
}

const isWebP = (bytes: Buffer): boolean => bytes.toString('latin1', 8, 12) === 'WEBP'

/** What a WebP is made of, by name. */
const partsOf = (bytes: Buffer): ReadonlyMap<string, Buffer> => {
  const parts = new Map<string, Buffer>()
  let at = 12
  while (at + 8 <= bytes.length) {
    const length = bytes.readUInt32LE(at + 4)
    parts.set(bytes.toString('latin1', at, at + 4), bytes.subarray(at + 8, at + 8 + length))
    at += 8 + length + (length % 2)
  }
  return parts
}

/** What this browser writes into a picture that shows nothing and came from nowhere. */
const emptyPicture = async ({ page }: Person): Promise<Buffer> => {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(8, 8)
    canvas.getContext('2d')
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.7 })
    return [...new Uint8Array(await blob.arrayBuffer())]
  })
  return Buffer.from(bytes)
}

/** The one circle there is. */
const toCircle = async (person: Person): Promise<void> => {
  await person.open('/circles')
  await person.follow(/Ana and Ben/)
  await person.sees('Ana and Ben')
}

const inAlbum = (person: Person) => person.page.locator('.album img')

/** What a picture looks like to whoever sees it: its size, and the colour above and below. */
const seen = (person: Person) =>
  person
    .top()
    .getByRole('img')
    .evaluate(async (image: HTMLImageElement) => {
      await image.decode()
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
      const pen = canvas.getContext('2d')
      pen?.drawImage(image, 0, 0)
      const colour = (part: number): 'red' | 'blue' => {
        const [red = 0, , blue = 0] =
          pen?.getImageData(canvas.width / 2, Math.floor(canvas.height * part), 1, 1).data ?? []
        return red > blue ? 'red' : 'blue'
      }
      return {
        width: image.naturalWidth,
        height: image.naturalHeight,
        above: colour(0.25),
        below: colour(0.75),
      }
    })

test('[T83] two pictures and a voice go to a friend without place or camera, and come back out', async () => {
  const says = ana.says.files
  const photos = [await photo(ana.page), await photo(ana.page, 3000, 2000)]
  // The photos that are chosen do say where and with what they were taken.
  for (const secret of secrets) expect(photos[0]?.includes(secret), secret).toBe(true)

  await begin(ana)
  await addPhotos(ana, photos)
  await ana.type(says.pictureWordsOf(1), 'A red wall over a blue floor')
  await recordVoice(ana, 'I painted it, and he would have laughed.')

  // What is sealed is what was handed over, and it says none of that.
  const drawn = new Set(['VP8X', 'ICCP', 'VP8 ', 'VP8L', 'ALPH'])
  const colours = partsOf(await emptyPicture(ana)).get('ICCP')
  const handed = (await handedOver(ana)).filter(isWebP)
  expect(handed.length).toBe(4)
  for (const bytes of handed) {
    for (const secret of [...secrets, 'EXIF', 'XMP ']) expect(bytes.includes(secret)).toBe(false)
    const parts = partsOf(bytes)
    // The picture, and the browser's own description of its colours, the same in every picture.
    expect([...parts.keys()].filter(part => !drawn.has(part))).toEqual([])
    expect(parts.get('ICCP')).toEqual(colours)
    expect(bytes.length).toBeLessThan(600_000)
  }

  // A reload in the middle: all of it is still there.
  await ana.reload()
  await ana.sees(ana.says.sharing.composeTitle)
  // A picture is opened when it comes near the edge of the screen.
  await ana.top().locator('.chosen').first().scrollIntoViewIfNeeded()
  await ana.top().locator('.chosen img').first().waitFor()
  const first = ana.top().getByRole('textbox', { name: says.pictureWordsOf(1) })
  await expect.poll(() => first.inputValue()).toBe('A red wall over a blue floor')
  await ana.page.getByRole('button', { name: says.removeVoice }).waitFor()
  await ana.press(ana.says.sharing.send)
  await ana.press(ana.says.ui.done)
  await ana.reads(says.withBoth(2))

  // Ben learns of it, and is without a connection when he opens it.
  await ben.reads(says.withBoth(2))
  await ben.context.setOffline(true)
  await ben.reads(ben.says.ui.offline)
  await ben.follow(ben.says.sharing.asks.listen('Ana'))
  await ben.reads(says.later)
  await ben.context.setOffline(false)
  await inAlbum(ben).nth(1).waitFor()

  await ben.page
    .getByRole('button', { name: says.openPicture(1, 2, '') })
    .first()
    .click()
  await ben.sees(says.pictureOf(1, 2))
  await ben.reads('A red wall over a blue floor')
  expect(await seen(ben)).toEqual({ width: 800, height: 1200, above: 'red', below: 'blue' })
  await ben.press(says.next)
  await ben.sees(says.pictureOf(2, 2))
  await ben.reads(says.noDescription)
  expect(await seen(ben)).toEqual({ width: 1365, height: 2048, above: 'red', below: 'blue' })
  await ben.page.keyboard.press('Escape')

  await ben.reads('I painted it, and he would have laughed.')
  const player = ben.page.getByRole('group', { name: says.voiceOf('Ana') })
  await player.getByRole('button', { name: says.playVoice }).click()
  await player.getByRole('button', { name: says.pauseVoice }).waitFor()
  const heard = (): Promise<number> =>
    player.locator('audio').evaluate((audio: HTMLAudioElement) => audio.currentTime)
  await expect.poll(heard).toBeGreaterThan(0.3)

  // The host keeps all of it, and can read none of it.
  expect(
    wordsOnDisk(stage.host.dataFolder, ['red wall', 'he would have laughed', 'Lampada']),
  ).toEqual([])

  // Ana takes it back, and it is gone while he looks.
  await ana.follow(ana.says.sharing.iAsk.listen)
  await inAlbum(ana).nth(1).waitFor()
  await ana.press(ana.says.sharing.takeBack)
  await ana.press(ana.says.sharing.takeBack)
  await ben.reads(ben.says.sharing.takenBackShare('Ana'))
  expect(await inAlbum(ben).count()).toBe(0)
  expect(await ben.page.locator('audio').count()).toBe(0)
})

test('[H24] under a content note pictures are folded with the words', async () => {
  const { files, sharing, ui } = ana.says
  const note = 'About the funeral'
  await toCircle(ana)
  await toCircle(ben)
  await begin(ana)
  await ana.type(sharing.words, 'His coat still hangs there.')
  await addPhotos(ana, [await photo(ana.page)])
  await ana.page.getByText(sharing.more).click()
  await ana.type(sharing.note, note)
  await ana.press(sharing.send)
  await ana.press(ui.done)
  await ana.reads(files.withPictures(1))

  await ben.reads(sharing.noteIs(note))
  expect(await ben.page.getByText(files.withPictures(1)).count()).toBe(0)
  await ben.follow(sharing.asks.listen('Ana'))
  await ben.reads(sharing.noteIs(note))
  expect(await ben.page.locator('.album').count()).toBe(0)
  // H24: nobody says that they read what is still folded.
  const readIt = ben.page.getByText(sharing.here.withYou)
  await ben.reads(sharing.here.noNeed)
  expect(await readIt.count()).toBe(0)
  await ben.press(sharing.showWords)
  await readIt.waitFor()
  await ben.reads('His coat still hangs there.')
  await inAlbum(ben).first().waitFor()
})

test('[F6] where there is no room for a picture its words can go out alone', async () => {
  const { app, files, sharing, ui } = ana.says
  await toCircle(ana)
  await toCircle(ben)
  await begin(ana)
  await ana.type(sharing.words, 'The garden, today.')
  await addPhotos(ana, [await heavyPhoto(ana.page)])
  await ana.press(sharing.send)
  await ana.press(ui.done)
  await ana.reads(app.failures['circle-full'])
  await ana.press(files.sendWordsOnly)
  await ben.reads('The garden, today.')
  await ana.page.getByText(app.failures['circle-full']).waitFor({ state: 'detached' })
})
