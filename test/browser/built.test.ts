import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtApp } from './webHost.ts'

const files = readdirSync(builtApp, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && /\.(js|css|html|webmanifest|svg)$/.test(entry.name))
  .map(entry => {
    const path = join(entry.parentPath, entry.name)
    return { path, text: readFileSync(path, 'utf8') }
  })

/** How the OPAQUE module would look for `globalThis` in a browser without one; refused by the policy. */
const wasmFallback = /__wbg_new_no_args_\w+:function\(\w,\w\)\{return Function\(\w+\(\w,\w\)\)\}/

test('[C2] no built file makes code from text or fetches from anybody else', () => {
  const code = files.filter(({ path }) => path.endsWith('.js'))
  expect(code.length).toBeGreaterThan(10)
  for (const { path, text } of code) {
    expect(/\beval\s*\(/.test(text), `eval in ${path}`).toBe(false)
    const made = text.replace(wasmFallback, '').replaceAll(/[`'"]Function\(/g, '')
    expect(/\bnew Function\b|[^\w.]Function\(/.test(made), `Function in ${path}`).toBe(false)
    expect(/\bimport\(\s*[`'"]https?:/.test(text), `import in ${path}`).toBe(false)
  }
  for (const { path, text } of files)
    for (const [, address = ''] of text.matchAll(
      /(?:src|href)\s*=\s*["'](https?:[^"']+)|url\(\s*["']?(?:https?:)?\/\/[^)]+/g,
    ))
      expect(address, path).toBe('')
})
