import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { en } from '#web/text/en.ts'
import { es } from '#web/text/es.ts'
import { expectClean, focused, openGallery, twoLooks, violations } from './openGallery.ts'

const { open } = openGallery()

const files = '/gallery.html?show=files'
const microphone = ['microphone']

/** The recorder, with a place for a voice: the invented one is thrown away first. */
const openRecorder = async (page: Page, says = en.files): Promise<void> => {
  await page.getByRole('button', { name: says.removeVoice }).click()
  await page.getByRole('button', { name: says.dropDo }).click()
  await page.getByRole('button', { name: says.recordVoice }).click()
  await page.getByRole('heading', { name: says.recordVoice }).waitFor()
}

for (const [theme, lang] of twoLooks)
  test(`[W5] [W6] pictures and voices are clean for axe and fit 320 px (${theme}, ${lang})`, async () => {
    const says = lang === 'en' ? en.files : es.files
    const page = await open(`${files}&lang=${lang}`, { theme, width: 320, permissions: microphone })
    const clean = async (): Promise<void> => {
      await expectClean(page)
    }
    await page.locator('.album img').nth(2).waitFor()
    await page.getByText(says.later).waitFor()
    await clean()
    await page.locator('.album-open').first().click()
    await page.getByRole('dialog').getByRole('img').waitFor()
    await clean()
    await page.keyboard.press('Escape')
    await openRecorder(page, says)
    await clean()
    await page.getByRole('button', { name: says.begin, exact: true }).click()
    await page.getByText(says.recording, { exact: true }).waitFor()
    await clean()
    await page.getByRole('button', { name: says.finish }).click()
    await page.getByText(says.recorded).waitFor()
    await clean()
  })

test('[X5] [X6] a picture is opened, left and looked at by keys alone', async () => {
  const page = await open(files)
  const first = page.locator('.album-open').first()
  await first.focus()
  await page.keyboard.press('Enter')
  const viewer = page.getByRole('dialog')
  await viewer.getByRole('heading', { name: en.files.pictureOf(1, 5) }).waitFor()
  expect(await focused(page)).toBe(en.files.pictureOf(1, 5))
  await viewer.getByText('The hill behind the house').waitFor()
  await page.keyboard.press('ArrowRight')
  await viewer.getByRole('heading', { name: en.files.pictureOf(2, 5) }).waitFor()
  await viewer.getByText(en.files.noDescription).waitFor()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await viewer.getByRole('heading', { name: en.files.pictureOf(1, 5) }).waitFor()
  // The way out is the first stop.
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  expect(await focused(page)).toBe('Leave quickly')
  await page.keyboard.press('Escape')
  await viewer.waitFor({ state: 'detached' })
  expect(await first.evaluate(button => button === document.activeElement)).toBe(true)
})

test('[W14] a voice is recorded, heard and kept by keys alone', async () => {
  const page = await open(files, { permissions: microphone })
  const says = en.files
  await openRecorder(page)
  const stop = page.getByText(says.recording, { exact: true })
  const presses = async (button: string): Promise<void> => {
    for (let tabs = 0; tabs < 20 && (await focused(page)) !== button; tabs++)
      await page.keyboard.press('Tab')
    expect(await focused(page)).toBe(button)
    await page.keyboard.press('Enter')
  }
  await presses(says.begin)
  await stop.waitFor()
  await page.getByRole('timer').getByText('0:01').waitFor()
  await presses(says.pause)
  await page.getByText(says.paused).waitFor()
  await presses(says.goOn)
  await stop.waitFor()
  await presses(says.finish)
  await page.getByText(says.recorded).waitFor()
  // The focus is where it was: what stands there now keeps the voice.
  expect(await focused(page)).toBe(says.keep)
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: says.playVoice }).focus()
  await page.keyboard.press('Space')
  await dialog.getByRole('button', { name: says.pauseVoice }).waitFor()
  await page.keyboard.press('Space')
  await dialog.getByRole('button', { name: says.playVoice }).waitFor()
  await dialog.getByRole('slider').focus()
  await page.keyboard.press('End')
  const valued = await dialog.getByRole('slider').getAttribute('aria-valuetext')
  expect(valued).toMatch(/^0 min \d s of 0 min \d s$/)
  await presses(says.keep)
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: says.removeVoice }).waitFor()
})

test('[W14] closing asks before a recording is thrown away, and the microphone is let go', async () => {
  const page = await open(files, { permissions: microphone })
  const says = en.files
  await page.evaluate(() => {
    const devices = navigator.mediaDevices
    const ask = devices.getUserMedia.bind(devices)
    devices.getUserMedia = async what => {
      const stream = await ask(what)
      Object.assign(globalThis, { heard: stream })
      return stream
    }
  })
  const isOpen = (): Promise<boolean> =>
    page.evaluate(() => {
      const { heard } = globalThis as unknown as { readonly heard: MediaStream }
      return heard.getTracks().some(({ readyState }) => readyState === 'live')
    })
  await openRecorder(page)
  await page.getByRole('button', { name: says.begin, exact: true }).click()
  await page.getByText(says.recording, { exact: true }).waitFor()
  expect(await isOpen()).toBe(true)
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { name: says.dropTitle }).waitFor()
  await page.getByRole('button', { name: says.dropNot }).click()
  await page.getByText(says.paused).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: says.dropDo }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await isOpen()).toBe(false)
})

test('[W14] a no to the microphone is a plain sentence, and nothing is asked before the button', async () => {
  const page = await open(files)
  await openRecorder(page)
  await page.getByText(en.files.recordPrivate).waitFor()
  await page.getByRole('button', { name: en.files.begin, exact: true }).click()
  await page.getByRole('alert').getByText(en.files.denied).waitFor()
  expect(await violations(page)).toEqual([])
})

test('[W15] one voice speaks at a time', async () => {
  const page = await open(files)
  const voices = page.getByRole('group', { name: en.files.voiceOf('Ana') })
  await voices.getByRole('button', { name: en.files.playVoice }).click()
  await voices.getByRole('button', { name: en.files.pauseVoice }).waitFor()
  const mine = page.getByRole('group', { name: en.files.myVoice })
  await mine.getByRole('combobox', { name: en.files.speed }).selectOption('1.5')
  await mine.getByRole('button', { name: en.files.playVoice }).click()
  await mine.getByRole('button', { name: en.files.pauseVoice }).waitFor()
  await voices.getByRole('button', { name: en.files.playVoice }).waitFor()
  expect(
    await mine.locator('audio').evaluate((audio: HTMLAudioElement) => audio.playbackRate),
  ).toBe(1.5)
  // Thrown away while it speaks: it falls silent.
  const audio = await mine.locator('audio').elementHandle()
  await page.getByRole('button', { name: en.files.removeVoice }).click()
  await page.getByRole('button', { name: en.files.dropDo }).click()
  await mine.waitFor({ state: 'detached' })
  expect(await audio?.evaluate((gone: HTMLAudioElement) => gone.paused)).toBe(true)
})
