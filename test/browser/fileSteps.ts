import type { Person } from './person.ts'

/** To the composer, where words and files go. */
export const begin = async (person: Person): Promise<void> => {
  const { circle, sharing } = person.says
  await person.press(circle.share)
  await person.sees(sharing.composeTitle)
  await person.choose(sharing.needs.listen)
  await person.press(sharing.goOn)
}

export const addPhotos = async (person: Person, photos: readonly Buffer[]): Promise<void> => {
  const input = person.page.locator('dialog[open] input[type=file]')
  await input.setInputFiles(
    photos.map((buffer, index) => ({ name: `IMG_${index}.jpg`, mimeType: 'image/jpeg', buffer })),
  )
  // Each stands there with a place for words; what is scrolled away is not fetched yet.
  await person
    .top()
    .locator('.chosen')
    .nth(photos.length - 1)
    .waitFor()
}

export const recordVoice = async (person: Person, words: string): Promise<void> => {
  const { files } = person.says
  await person.press(files.recordVoice)
  await person.press(files.begin)
  await person.page.getByRole('timer').getByText('0:02').waitFor()
  await person.press(files.finish)
  await person.reads(files.recorded)
  await person.type(files.voiceWords, words)
  await person.press(files.keep)
  await person.page.getByRole('button', { name: files.removeVoice }).waitFor()
}
