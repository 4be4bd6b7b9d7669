import { expect, test } from 'vitest'
import { catalogueTexts, type Tree } from '#dev/catalogueTexts.ts'
import { fleschKincaid, inflesz, readingOf, sentencesIn } from '#dev/reading.ts'
import { en } from './en.ts'
import { es } from './es.ts'

type Said = readonly [path: string, sentence: string]

/** Every sentence of a part of the catalogue, with its path. */
const said = (tree: Tree, path: string): readonly Said[] =>
  catalogueTexts(tree, path).flatMap(([here, text]) =>
    sentencesIn(text).map((sentence): Said => [here, sentence]),
  )

/** A higher figure is harder in one measure and easier in the other: `over` is how far it is off. */
const languages = [
  {
    language: 'en',
    sections: Object.entries(en),
    measure: fleschKincaid,
    // The sixth year of school, at eleven.
    over: (figure: number) => figure - 6,
    overAlone: (figure: number) => figure - 10,
  },
  {
    language: 'es',
    sections: Object.entries(es),
    measure: inflesz,
    // "Bastante fácil": the end of primary school, at eleven or twelve.
    over: (figure: number) => 65 - figure,
    overAlone: (figure: number) => 50 - figure,
  },
] as const

/** Sentences that stay as they are, with the reason. */
const allowed: Readonly<Record<string, string>> = {}

/** Measured alone, shorter sentences say more about one long word than about their reader. */
const fewestAlone = 15
const mostWords = 30

test.each(languages)('[J7] each part of the app is read at eleven ($language)', one => {
  const { language, sections, measure, over } = one
  const hard = sections.flatMap(([name, tree]) => {
    const sentences = said(tree, name).map(([, sentence]) => sentence)
    if (sentences.length === 0) return []
    const figure = measure(readingOf(sentences, language))
    return over(figure) > 0 ? [`${name}: ${figure.toFixed(1)}`] : []
  })
  expect(hard).toEqual([])
})

test.each(languages)(
  '[J7] no sentence is much harder, or longer than thirty words ($language)',
  one => {
    const { language, sections, measure, overAlone } = one
    const hard = sections
      .flatMap(([name, tree]) => said(tree, name))
      .filter(([path]) => allowed[path] === undefined)
      .flatMap(([path, sentence]) => {
        const reading = readingOf([sentence], language)
        const figure = measure(reading)
        const isHard = reading.words >= fewestAlone && overAlone(figure) > 0
        return isHard || reading.words > mostWords
          ? [`${path}: ${figure.toFixed(1)}, ${reading.words} words: ${sentence}`]
          : []
      })
    expect(hard).toEqual([])
  },
)

test('[J7] what is allowed to be hard is there and has a reason', () => {
  const paths = new Set([en, es].flatMap(text => said(text, '').map(([path]) => path)))
  expect(Object.entries(allowed).filter(([path, why]) => !paths.has(path) || why === '')).toEqual(
    [],
  )
})
