import type { Contact, HelpData, HelpLine } from './helpData.ts'
import { textLink } from '#web/ui/links.ts'
import { opennessOf } from './openHours.ts'

/** The kinds a person may look for. The ones we have nothing for are named all the same. */
export const helpKinds = ['crisis', 'domestic-violence', 'youth'] as const
export type HelpKind = (typeof helpKinds)[number]

/** Who comes. Reached by an emergency number that says so, or by a number of its own. */
export const helpServices = ['police', 'ambulance'] as const
export type HelpService = (typeof helpServices)[number]

export interface EmergencyNumber {
  readonly number: string
  /** What our list says the number reaches, in its own word; `undefined` when it does not say. */
  readonly reaches: string | undefined
}

/** How a service is reached, or that we do not know. */
export interface ServiceHelp {
  readonly service: HelpService
  /** Emergency numbers of which the list says that they reach it. */
  readonly numbers: readonly EmergencyNumber[]
  /** Numbers of its own. */
  readonly lines: readonly HelpLine[]
}

export interface HelpForCountry {
  readonly emergency: readonly EmergencyNumber[]
  /** For danger: the emergency numbers, and the confirmed ones of the police and an ambulance. */
  readonly danger: readonly EmergencyNumber[]
  readonly services: readonly ServiceHelp[]
  readonly kinds: readonly { readonly kind: HelpKind; readonly lines: readonly HelpLine[] }[]
}

/** The European Union, for which the list has one emergency number. */
const unionMembers =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ')

/**
 * Numbers the list itself marks as known from memory and not from a source. They are never shown:
 * a number somebody calls on their worst night must come from somewhere.
 */
const unsourced: Readonly<Record<string, readonly string[]>> = {
  'de-telefonseelsorge': ['116123'],
}

const isSourced = (line: HelpLine, contact: Contact): boolean =>
  contact.type !== 'call' || unsourced[line.id]?.includes(contact.tel) !== true

/** At night a line that is surely closed stands behind those that may answer. */
const order = (line: HelpLine, nowMs: number | undefined): number =>
  line.rank +
  (line.confidence === 'A' ? 0 : 1000) +
  (nowMs !== undefined && opennessOf(line, nowMs).kind === 'closed' ? 2000 : 0)

/** Every country the list knows anything about. */
export const countriesIn = (data: HelpData): readonly string[] => {
  const codes = new Set([
    ...Object.keys(data.emergency).filter(code => /^[A-Z]{2}$/.test(code)),
    ...unionMembers,
    ...data.lines.map(line => line.country),
  ])
  return [...codes].toSorted()
}

/** "119 (ambulance), 110 (police)" is two numbers and says what each reaches. */
export const emergencyNumbers = (words: string): readonly EmergencyNumber[] =>
  Array.from(words.matchAll(/(\d+)(?: \(([^)]+)\))?/g), ([, number = '', reaches]) => ({
    number,
    reaches,
  }))

/** X16: a young person reads lines for children first. */
const kindsFor = (isYoung: boolean): readonly HelpKind[] =>
  isYoung ? ['youth', ...helpKinds.filter(kind => kind !== 'youth')] : helpKinds

/** How the list writes that a number reaches a service: the ambulance has names of its own. */
const reachedAs: Readonly<Record<HelpService, readonly string[]>> = {
  police: ['police'],
  ambulance: ['ambulance', 'SAMU', 'SAME'],
}

/** `nowMs`: by the clock of the device, for what is closed at this moment; left out, nothing is. */
export const helpFor = (
  data: HelpData,
  country: string,
  isYoung = false,
  nowMs?: number,
): HelpForCountry => {
  const written =
    (Object.hasOwn(data.emergency, country) ? data.emergency[country] : undefined) ??
    (unionMembers.includes(country) ? data.emergency['EU_default'] : undefined)
  const emergency = written === undefined ? [] : emergencyNumbers(written)
  const linesOf = (kind: string): readonly HelpLine[] =>
    data.lines
      .filter(line => line.country === country && line.kind === kind)
      .map(line => ({
        ...line,
        contacts: line.contacts.filter(contact => isSourced(line, contact)),
      }))
      // Confirmed ones first: who calls down the list should not begin with a doubt.
      .toSorted((a, b) => order(a, nowMs) - order(b, nowMs))
  const services = helpServices.map(service => ({
    service,
    numbers: emergency.filter(({ reaches = '' }) => reachedAs[service].includes(reaches)),
    lines: linesOf(service),
  }))
  const own = services.flatMap(({ service, lines }) =>
    lines
      .filter(({ confidence }) => confidence === 'A')
      .flatMap(({ contacts }) =>
        contacts.flatMap(each =>
          each.type === 'call' ? [{ number: each.tel, reaches: service }] : [],
        ),
      ),
  )
  return {
    emergency,
    danger: [...emergency, ...own],
    services,
    kinds: kindsFor(isYoung).map(kind => ({ kind, lines: linesOf(kind) })),
  }
}

/** The newest date a source names ('2026-06-02', '2025-09', '2019'), if it names one. */
export const sourceDate = (evidence: readonly string[]): string | undefined =>
  evidence
    .flatMap(source => source.match(/\b20\d\d(?:-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?)?(?!\d)/g) ?? [])
    .toSorted()
    .at(-1)

/** With the word to send already written. */
export const smsLink = (to: string, keyword: string | null): string =>
  textLink(to.replaceAll(/[^0-9*#+]/g, ''), keyword ?? '')
