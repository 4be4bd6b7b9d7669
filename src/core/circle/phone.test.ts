import { expect, test } from 'vitest'
import { isNumber, isPhone, ownNumber, theirNumber } from './phone.ts'

test('[CA26] [T153] what makes a phone do something is no number, neither written nor rung', () => {
  for (const code of ['*72 555 123 4567', '**21*+34600123456#', '##002#', '*#06#', '*2767*3855#']) {
    expect([isPhone(code), isNumber(code)], code).toEqual([false, false])
    expect([ownNumber(code), theirNumber(code)], code).toEqual([undefined, undefined])
  }
  expect([isPhone('*4141'), ownNumber('*4141'), isNumber('*4141')]).toEqual([true, '*4141', false])
  for (const number of ['+34 (600) 12-34-56', '112', '00 49 30 1234'])
    expect([isPhone(number), isNumber(number), theirNumber(number)]).toEqual([true, true, number])
})
