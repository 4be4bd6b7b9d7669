import { expect, test } from 'vitest'
import { contactPicker } from './contactPicker.ts'

test('[PE15] only where the browser has a contact picker is one offered', () => {
  expect(contactPicker({})).toBeUndefined()
})

test('[PE15] the picker is asked for names, numbers and addresses, and nothing else', async () => {
  const asked: unknown[] = []
  const pick = contactPicker({
    contacts: {
      select: async (...given) => {
        asked.push(given)
        return [
          { name: ['Mara\u202E'], tel: ['600 000 001', '600 000 001'], email: [] },
          { name: [''], tel: [], email: ['a@example.org'] },
          { name: [], tel: [], email: [] },
          // What a phone says of somebody it has no name for.
          { name: ['+34 600 000 002'], tel: ['600000002'], email: [] },
        ]
      },
    },
  })
  expect(await pick?.()).toEqual([
    { name: 'Mara', phones: [{ value: '600 000 001' }] },
    { name: 'a@example.org', mails: [{ value: 'a@example.org' }] },
    { phones: [{ value: '600000002' }] },
  ])
  expect(asked).toEqual([[['name', 'tel', 'email'], { multiple: true }]])
})
