import { isPhone } from '#core/circle/phone.ts'
import type { PlanMember, PlanSays } from '#core/plan/events.ts'
import type { PlanStep } from '#core/plan/steps.ts'

/** What is being written on a step: every field, so that changing what it is loses none. */
export interface LineDraft {
  readonly as: 'words' | 'person' | 'help-line'
  readonly words: string
  readonly name: string
  readonly phone: string
  readonly member: PlanMember | undefined
  readonly country: string
  readonly line: { readonly id: string; readonly name: string } | undefined
}

/** What a line of this step can be; the first is offered first. */
export const waysOn = (step: PlanStep): readonly LineDraft['as'][] =>
  step === 'lines'
    ? ['help-line', 'person', 'words']
    : step === 'people'
      ? ['person', 'words']
      : step === 'lift'
        ? ['words', 'person']
        : ['words']

export const noLine = (step: PlanStep, country = ''): LineDraft => ({
  as: waysOn(step)[0] ?? 'words',
  words: '',
  name: '',
  phone: '',
  member: undefined,
  country,
  line: undefined,
})

export const draftOf = (step: PlanStep, says: PlanSays): LineDraft => {
  const none = noLine(step)
  switch (says.kind) {
    case 'words':
      return { ...none, as: 'words', words: says.words }
    case 'person':
      return {
        ...none,
        as: 'person',
        name: says.name,
        phone: says.phone ?? '',
        member: says.member,
      }
    case 'help-line':
      return {
        ...none,
        as: 'help-line',
        country: says.country,
        line: { id: says.line, name: says.name },
      }
  }
}

export type LineTrouble = 'empty' | 'nameEmpty' | 'phoneWrong' | 'lineEmpty'

export const isSameLine = (one: LineDraft, other: LineDraft): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** Nothing was written that going on would lose. */
export const isBlank = ({ as, words, name, phone, line }: LineDraft): boolean =>
  as === 'words'
    ? words.trim() === ''
    : as === 'person'
      ? name.trim() === '' && phone.trim() === ''
      : line === undefined

export const troubleIn = (draft: LineDraft): LineTrouble | undefined => {
  switch (draft.as) {
    case 'words':
      return draft.words.trim() === '' ? 'empty' : undefined
    case 'person':
      if (draft.name.trim() === '') return 'nameEmpty'
      return draft.phone.trim() === '' || isPhone(draft.phone.trim()) ? undefined : 'phoneWrong'
    case 'help-line':
      return draft.line === undefined ? 'lineEmpty' : undefined
  }
}

/** What the draft says; `undefined` while something is missing. */
export const saysOf = (draft: LineDraft): PlanSays | undefined => {
  if (troubleIn(draft) !== undefined) return undefined
  const { words, name, phone, member, country, line } = draft
  switch (draft.as) {
    case 'words':
      // One line stays one: a step is read at a glance.
      return { kind: 'words', words: oneLine(words) }
    case 'person':
      return {
        kind: 'person',
        name: oneLine(name),
        ...(phone.trim() === '' ? {} : { phone: phone.trim() }),
        ...(member === undefined ? {} : { member }),
      }
    case 'help-line':
      return line === undefined
        ? undefined
        : { kind: 'help-line', country, line: line.id, name: line.name }
  }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
