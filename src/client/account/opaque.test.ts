import { expect, test } from 'vitest'
import { err, ok } from '#base/result.ts'
import { withRoom } from './opaque.ts'

test('no room for the module is said as such; any other fault stays one', async () => {
  expect(await withRoom(Promise.resolve(1))).toEqual(ok(1))
  for (const fault of [
    new RangeError('WebAssembly.instantiate(): Out of memory'),
    new Error('could not allocate memory'),
  ])
    expect(await withRoom(Promise.reject(fault))).toEqual(err('little-memory'))
  await expect(withRoom(Promise.reject(new TypeError('not a function')))).rejects.toThrow(TypeError)
})
