import { expect, test } from 'vitest'
import { commonPasswords } from '#client/account/commonPasswords.ts'
import { wordsEn } from '#crypto/wordsEn.ts'
import { wordsEs } from '#crypto/wordsEs.ts'
import { fold, unfold } from '#dev/foldedLists.ts'

test('a folded list comes back word for word', () => {
  for (const list of [wordsEn, wordsEs, ...commonPasswords])
    expect(unfold(fold(list))).toEqual(list)
})

test('folding keeps what neighbours share once', () => {
  expect(fold(['lamp', 'lantern', 'river'])).toBe('AlampCnternAriver')
})
