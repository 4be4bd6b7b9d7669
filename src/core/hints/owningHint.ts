import { firstIn } from './firstIn.ts'

/** In the order in which they are looked for; only the first that is found is said. */
export const owningHintRules = ['made-me', 'sorry-you-feel', 'if', 'but-you'] as const

export type OwningHintRule = (typeof owningHintRules)[number]

export interface OwningHint {
  readonly rule: OwningHintRule
  /** As it was written, shortened with “…”. */
  readonly quote: string
}

/**
 * Turns of phrase that take an acknowledgement back while it is made, from fixed lists in both
 * languages. As with `hintFor`, a hint is no judgement and holds nothing back.
 */
export const owningHintFor = (words: string): OwningHint | undefined => {
  for (const rule of owningHintRules) {
    const quote = firstIn(words, lists[rule], () => false)
    if (quote !== undefined) return { rule, quote }
  }
  return undefined
}

const lists: Readonly<Record<OwningHintRule, readonly RegExp[]>> = {
  'made-me': [
    /\byou (?:just |really )?(?:made|make|forced|drove|pushed|provoked) me\b/i,
    /\b(?:because of|it was) you\b(?! (?:that|who) (?:taught|helped))/i,
    /\bif you (?:had|hadn't|had not|did not|didn't|would(?:n't)?|weren't)\b/i,

    /\bme (?:obligaste|hiciste|forzaste|provocaste|sacaste de)\b|\btu me (?:obligaste|hiciste|provocaste)\b/i,
    /\b(?:por tu culpa|fue culpa tuya|fue por ti)\b/i,
    /\bsi (?:tu )?(?:no )?(?:hubieras|hubieses|fueras|fueses)\b/i,
  ],
  'sorry-you-feel': [
    /\bsorry (?:that )?you(?:'re| are| were)? (?:feel|felt|feeling|think|thought|took|see|saw|got|upset|hurt|angry|offended)\b/i,
    /\bsorry (?:for|about) (?:how|the way) you (?:feel|felt|took)\b/i,

    /\b(?:siento|lamento) (?:mucho )?que (?:tu )?(?:te )?(?:sientas|sintieras|sintieses|hayas (?:sentido|tomado)|pienses|lo (?:veas|tomaras|tomes)|(?:ofendas|ofendieras|molestes|molestaras|enfades|enfadaras|tomaras))\b/i,
  ],
  if: [
    /\bif I(?:'ve| have| had)? (?:\w+ )?(?:hurt|upset|offended|did|caused|made|was|were|said|seemed|came across|let|wronged|harmed)\b/i,
    /\bif (?:anything|something|what) I (?:said|did)\b|\bif (?:you were|you've been|anyone was|it) (?:hurt|upset|offended)\b/i,
    /\bif (?:that|this|it) (?:hurt|upset|offended|made)\b/i,

    /\bsi (?:te |os |le )?(?:he |hice|ofendi|hice dano|herí|heri|moleste|cause|falle|dije algo|algo (?:que|de lo que))/i,
    /\bsi (?:algo|lo que) (?:\w+ )?(?:dije|hice)\b|\bsi (?:eso |esto )?te (?:dolio|molesto|hizo dano|ofendio|sentiste|sento mal)\b/i,
  ],
  'but-you': [
    /\bbut (?:you|your)\b/i,
    /\bbut (?:I was (?:only|just)|I only|I just)\b/i,

    /\bpero (?:es que )?(?:tu|tambien tu|tu tambien|usted)\b/i,
    /\bpero (?:me|nos) (?:habias|has|dijiste|hiciste|gritaste|dejaste)\b|\bpero (?:yo )?(?:solo|solamente) (?:queria|intentaba)\b/i,
  ],
}
