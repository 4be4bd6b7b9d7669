import { expect, test } from 'vitest'
import { catalogueTexts } from '#dev/catalogueTexts.ts'
import { en } from './en.ts'
import { es } from './es.ts'

const both = [
  ['en', catalogueTexts(en)],
  ['es', catalogueTexts(es)],
] as const

test('[W1] every sentence is there in both languages', () => {
  const [[, english], [, spanish]] = both
  expect(spanish.map(([path]) => path)).toEqual(english.map(([path]) => path))
})

test.each(both)('[W1] no sentence is empty or loud (%s)', (_, all) => {
  expect(all.filter(([, words]) => words.trim() === '' || /[!¡]/.test(words))).toEqual([])
})

// Words of our trade. An ordinary screen does without them.
const jargon = {
  en: /\b(keys?|sync\w*|tokens?|encrypt\w*|decrypt\w*|cipher\w*|server error|error code|epochs?|log ?in|password|user|invalid|submit)\b/i,
  es: /\b(claves? (públicas?|privadas?)|sincroni\w*|tokens?|cifra\w*|descifra\w*|error del servidor|código de error|contraseña|usuari[oa]s?|inválid[oa])\b/i,
}

test.each(both)('[W1] no sentence speaks in jargon (%s)', (language, all) => {
  expect(all.filter(([, words]) => jargon[language].test(words))).toEqual([])
})

test('[W1] Spanish is not left in English', () => {
  const [[, english], [, spanish]] = both
  const same = spanish.filter(([, words], index) => words === english[index]?.[1]).map(([p]) => p)
  // Names, numbers and words that both languages share.
  expect(same.filter(path => !/appName|whatsapp|chat|\.no$|[nN]ame/.test(path))).toEqual([])
})
