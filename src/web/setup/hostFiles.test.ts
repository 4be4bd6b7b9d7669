import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { caddyFile, domainIn, systemdUnit } from './hostFiles.ts'

test('a domain is found in what people type', () => {
  expect(domainIn(' https://Circle.Example.org/ ')).toBe('circle.example.org')
  expect(domainIn('circle.example.org')).toBe('circle.example.org')
})

test.each([
  '',
  'localhost',
  '192.168.1.4',
  'http://circle.example.org',
  'circle.example.org {\nrespond hello',
  'a b.org',
  'circle.example.org/path',
  `${'a'.repeat(64)}.org`,
])('what is no domain never reaches a configuration file: %j', typed => {
  expect(domainIn(typed)).toBeUndefined()
})

test('both files name the domain and the port of this host', () => {
  expect(caddyFile('circle.example.org', 8090).text).toBe(
    'circle.example.org {\n\treverse_proxy 127.0.0.1:8090\n}\n',
  )
  expect(systemdUnit('circle.example.org', 8090).text).toContain(
    'HEREWITH_ORIGIN=https://circle.example.org\n',
  )
})

test('the app and the guide for hosts write the same service', () => {
  const guide = readFileSync(new URL('../../../docs/SELF-HOSTING.md', import.meta.url), 'utf8')
  const unit = /```ini\n(.*?)```/s.exec(guide)?.[1]
  expect(systemdUnit('circle.example', 8080).text).toBe(unit)
})
