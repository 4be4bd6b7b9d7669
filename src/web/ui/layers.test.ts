import { expect, test } from 'vitest'
import { makeLayers, type Layers } from './layers.ts'

/** A history that answers `go` later, as a browser does. */
const browser = () => {
  const entries = ['/']
  const said: string[] = []
  let at = 0
  let pending = 0
  const past = {
    state: null,
    pushState: (_state: unknown, _unused: string, url?: string) => {
      entries.splice(at + 1)
      entries.push(url ?? entries[at] ?? '')
      at += 1
    },
    replaceState: (_state: unknown, _unused: string, url?: string) => {
      entries[at] = url ?? entries[at] ?? ''
    },
    go: (by: number) => {
      pending += by
    },
  }
  const layers: Layers = makeLayers(past, () => said.push(`at ${entries[at]}`))
  return {
    layers,
    said,
    entries: () => entries.slice(0, at + 1),
    back: () => {
      at -= 1
      layers.onPop()
    },
    /** Everything the browser still owes. */
    settle: async () => {
      await Promise.resolve()
      while (pending !== 0) {
        at += pending
        pending = 0
        layers.onPop()
        await Promise.resolve()
      }
    },
  }
}

test('[W4] Back closes the top sheet and leaves the page and the sheet below', () => {
  const { layers, said, back, entries } = browser()
  layers.open(() => said.push('close lower'))
  layers.open(() => said.push('close upper'))
  back()
  expect(said).toEqual(['close upper'])
  back()
  expect(said).toEqual(['close upper', 'close lower'])
  expect(entries()).toEqual(['/'])
})

test('[W4] a sheet closed by its cross leaves no step behind', async () => {
  const { layers, said, entries, settle } = browser()
  const close = layers.open(() => said.push('back'))
  expect(entries()).toEqual(['/', '/'])
  close()
  await settle()
  expect(entries()).toEqual(['/'])
  expect(said).toEqual([])
})

test('[W4] a sheet closed by Back is not closed twice', async () => {
  const { layers, back, entries, settle } = browser()
  let close = () => {}
  close = layers.open(() => close())
  back()
  await settle()
  expect(entries()).toEqual(['/'])
})

test('[W4] going on from an open sheet replaces the sheet in the history', async () => {
  const { layers, said, entries, settle } = browser()
  const close = layers.open(() => said.push('back'))
  layers.go('/circles')
  close()
  await settle()
  expect(entries()).toEqual(['/', '/circles'])
  expect(said).toEqual(['at /circles'])
})

test('[W4] closing first and going on at once comes to the same', async () => {
  const { layers, said, entries, settle } = browser()
  const close = layers.open(() => {})
  close()
  layers.go('/me')
  await settle()
  expect(entries()).toEqual(['/', '/me'])
  expect(said).toEqual(['at /me'])
})

test('[W4] two sheets that close together leave together', async () => {
  const { layers, entries, settle } = browser()
  const one = layers.open(() => {})
  const two = layers.open(() => {})
  two()
  one()
  await settle()
  expect(entries()).toEqual(['/'])
})

test('[W4] a sheet opened while another still leaves gets its own step', async () => {
  const { layers, said, entries, settle, back } = browser()
  const one = layers.open(() => {})
  one()
  layers.open(() => said.push('second'))
  await settle()
  expect(entries()).toEqual(['/', '/'])
  back()
  expect(said).toEqual(['second'])
})

test('[W4] a sheet that comes and goes while another still leaves does not take the page with it', async () => {
  const { layers, said, entries, settle } = browser()
  layers.go('/owning')
  const one = layers.open(() => {})
  one()
  await Promise.resolve()
  const two = layers.open(() => {})
  two()
  layers.open(() => said.push('third'))
  await settle()
  expect(entries()).toEqual(['/', '/owning', '/owning'])
  expect(said).toEqual(['at /owning'])
})

test('[W4] a step that waited and closes a sheet comes before those after it', async () => {
  const { layers, entries, settle } = browser()
  const one = layers.open(() => {})
  one()
  layers.go('/me')
  const two = layers.open(() => {})
  two()
  layers.go('/circles')
  await settle()
  expect(entries()).toEqual(['/', '/me', '/circles'])
})

test('[W4] without a sheet Back is a move between screens', () => {
  const { layers, said, back } = browser()
  layers.go('/me')
  back()
  expect(said).toEqual(['at /me', 'at /'])
})

test('[X7] once somebody leaves quickly, a sheet that closes does not step back', async () => {
  const { layers, entries, settle } = browser()
  const close = layers.open(() => {})
  layers.end()
  close()
  layers.go('/elsewhere')
  await settle()
  expect(entries()).toEqual(['/', '/'])
})
