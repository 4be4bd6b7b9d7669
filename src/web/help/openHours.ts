import type { HelpLine } from './helpData.ts'

/** Whether a line answers at this moment, as far as that is surely known. */
export type Openness =
  | { readonly kind: 'always' }
  | { readonly kind: 'open' }
  /** `opensAt`: '09:00', by the clocks of that country. */
  | { readonly kind: 'closed'; readonly opensAt: string }
  | { readonly kind: 'unsure' }

const unsure: Openness = { kind: 'unsure' }

/**
 * Countries of the list with one time zone for everybody in them. A country with several, as Spain,
 * Portugal, Chile or New Zealand, is left out on purpose: where somebody is, is not guessed.
 */
const zones: Readonly<Record<string, string>> = {
  AT: 'Europe/Vienna',
  BD: 'Asia/Dhaka',
  BE: 'Europe/Brussels',
  CH: 'Europe/Zurich',
  DE: 'Europe/Berlin',
  FI: 'Europe/Helsinki',
  GB: 'Europe/London',
  HK: 'Asia/Hong_Kong',
  IE: 'Europe/Dublin',
  IN: 'Asia/Kolkata',
  IT: 'Europe/Rome',
  JP: 'Asia/Tokyo',
  KR: 'Asia/Seoul',
  MY: 'Asia/Kuala_Lumpur',
  NO: 'Europe/Oslo',
  PH: 'Asia/Manila',
  PL: 'Europe/Warsaw',
  SE: 'Europe/Stockholm',
  SG: 'Asia/Singapore',
  TW: 'Asia/Taipei',
}

/** 'daily 09:00-24:00' and nothing that has weekdays or holidays in it: those are not surely known. */
const daily = /^daily (\d\d):(\d\d)-(\d\d):(\d\d)(?: \(crosses midnight\))?$/

const minutesThere = (zone: string, nowMs: number): number => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(nowMs)
  const of = (type: string): number => Number(parts.find(part => part.type === type)?.value ?? 0)
  return 60 * of('hour') + of('minute')
}

/** Of a line whose hours are not confirmed, nothing is said but what the list says. */
export const opennessOf = (
  line: Pick<HelpLine, 'confidence' | 'country' | 'hours'>,
  nowMs: number,
): Openness => {
  if (line.confidence !== 'A') return unsure
  if (line.hours === '24/7') return { kind: 'always' }
  const [, fromHour, fromMinute, toHour, toMinute] = daily.exec(line.hours) ?? []
  const zone = zones[line.country]
  if (fromHour === undefined || zone === undefined) return unsure
  const from = 60 * Number(fromHour) + Number(fromMinute)
  const to = 60 * Number(toHour) + Number(toMinute)
  const now = minutesThere(zone, nowMs)
  const isOpen = from < to ? from <= now && now < to : now >= from || now < to
  return isOpen ? { kind: 'open' } : { kind: 'closed', opensAt: `${fromHour}:${fromMinute}` }
}
