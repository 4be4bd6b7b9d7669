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

/** Who else it is put on. */
const others = String.raw`(?:he|she|they|somebody|someone|nobody|(?:your|my|his|her) \w+)`

const otros = String.raw`(?:el(?: \w+)?|ella|ellos|ellas|usted|ustedes|alguien|nadie|(?:mi|tu|su) \w+)`

const lists: Readonly<Record<OwningHintRule, readonly RegExp[]>> = {
  'made-me': [
    /\byou (?:just |really )?(?:made|make|forced|drove|pushed|provoked) me\b/i,
    /\b(?:because of|it was) you\b(?! (?:that|who) (?:taught|helped))/i,
    /\bif you (?:had|hadn't|had not|did not|didn't|wouldn't|would have|weren't)\b/i,
    new RegExp(
      String.raw`\bif (?:only )?${others} (?:hadn't|had|weren't so|wasn't so|wouldn't have)\b`,
      'i',
    ),
    /(?:^|[,;] |\bbut )(had (?:you|he|she|they) (?:not |only |just )?\w+)/i,
    /\bbecause (?:you|he|she|they) (?:always|never|kept|keep|were being|started|provoked|pushed|(?:won't|wouldn't|didn't|don't) (?:listen|stop|let me|leave me|help))\b/i,
    /\b(?:left|gave) me (?:with )?no (?:choice|option|other way)\b|\bI had no (?:choice|option)\b/i,
    /\b(?:you|he|she|they) (?:started it|asked for it|had it coming)\b|\byou know how I get\b/i,

    /\bme (?:obligaste|hiciste|forzaste|provocaste|sacaste de)\b|\btu me (?:obligaste|hiciste|provocaste)\b/i,
    /\b(?:por tu culpa|fue culpa tuya|fue por ti)\b/i,
    /\bsi (?:tu )?(?:no )?(?:(?:me|te|nos|le|lo|la) )*(?:hubieras|hubieses|fueras|fueses)\b/i,
    new RegExp(
      String.raw`\bsi ${otros} (?:no )?(?:(?:me|te|nos|se|le|lo|la) )*(?:hubiera|hubiese|fuera|fuese)n?\b`,
      'i',
    ),
    /\bsi (?:no )?(?:me (?:lo )?(?:hubiera|hubiese)|(?:(?:me|te|nos|se|lo|la) )*(?:hubieran|hubiesen))\b/i,
    new RegExp(
      String.raw`\bporque (?:tu|${otros}) (?:siempre|nunca|no (?:par|dej|me dej|escuch|me escuch)\w*|me (?:grit|provoc|insult|oblig)\w*)`,
      'i',
    ),
    /\bporque (?:me (?:gritaste|provocaste|insultaste|obligaste)|no (?:parabas|dejabas|escuchas|escuchabas)|empezaste)\b/i,
    /\bno me (?:dejaste|dejabas|quedaba|quedo) (?:otra|mas remedio|alternativa|opcion|eleccion)\b|\bno tuve (?:otra|mas remedio|opcion|eleccion)\b/i,
    /\b(?:tu empezaste|empezaste tu|te lo (?:buscaste|ganaste|merecias)|me sacas de quicio|ya sabes como me pongo)\b/i,
  ],
  'sorry-you-feel': [
    /\bsorry (?:that |if )?you(?:'re| are| were)? (?:feel|felt|feeling|think|thought|took|see|saw|got|upset|hurt|angry|offended)\b/i,
    /\bsorry (?:for|about) (?:how|the way) you (?:feel|felt|took)\b/i,
    /\bsorry (?:that )?(?:it|this|that) (?:came across|seemed|was taken|felt like)\b/i,
    /\byou(?:'ve| have)? (?:misunderstood|got me wrong|took (?:it|me|that) (?:the )?wrong)\b/i,

    /\b(?:siento|lamento) (?:mucho )?que (?:tu )?(?:te )?(?:sientas|sintieras|sintieses|hayas (?:sentido|tomado)|pienses|lo (?:veas|tomaras|tomes)|(?:ofendas|ofendieras|molestes|molestaras|enfades|enfadaras|tomaras))\b/i,
    /\b(?:me (?:entendiste|has entendido|malinterpretaste|has malinterpretado)|lo (?:tomaste|has tomado)) (?:mal|a mal)\b|\bte lo (?:tomaste|has tomado) a mal\b|\bme malinterpretaste\b/i,
  ],
  if: [
    /\bif I(?:'ve| have| had)? (?:\w+ )?(?:hurt|upset|offended|did|caused|made|was|were|said|seemed|came across|let|wronged|harmed)\b/i,
    /\bif (?:anything|something|what) I (?:said|did)\b|\bif (?:you were|you've been|anyone was|it) (?:hurt|upset|offended)\b/i,
    /\bif (?:that|this|it) (?:hurt|upset|offended|made)\b/i,
    /\bif (?:in any way|at any (?:point|time)|ever|somehow) I\b|\bin case (?:I|it|that|this) (?:hurt|upset|offended)\b/i,
    /\bany (?:hurt|pain|harm|offen[cs]e|trouble|upset) (?:that )?I (?:may|might|could) have\b/i,

    /\bsi (?:te |os |le )?(?:he |hice|ofendi|hice dano|herí|heri|moleste|cause|falle|dije algo|algo (?:que|de lo que))/i,
    /\bsi (?:algo|lo que) (?:\w+ )?(?:dije|hice)\b|\bsi (?:eso |esto )?te (?:dolio|molesto|hizo dano|ofendio|sentiste|sento mal)\b/i,
    /\bsi (?:(?:eso|esto|algo) )?(?:te|os|le|les) (?:ha (?:dolido|herido|molestado|ofendido|sentado)|has (?:sentido|ofendido|molestado)|hirio|sientes|ofendiste|molestaste|pude|he podido)\b/i,
    /\bsi (?:en algo|en algun momento|alguna vez|de algun modo) (?:te|os|le)\b/i,
  ],
  'but-you': [
    /\bbut (?:you|your)\b/i,
    /\bbut (?:I was (?:only|just)|I only|I just)\b/i,
    /\bbut (?:I (?:never|didn't|did not) (?:mean|meant|want|intend)|it wasn't (?:meant|on purpose|my intention))\b/i,
    /\bbut (?:he|she|they|everyone|everybody) (?:also|too|always|started|deserved|asked for it|does it|do it|should have|could have)\b/i,
    /\bit takes two\b|\bwe (?:were|are) both (?:wrong|to blame|at fault)\b|\byou (?:also|too) (?:did|said|hurt|lied|shouted)\b/i,
    /\b(?:anyone|anybody|everyone|everybody) (?:else )?would have\b|\bwho wouldn't\b/i,

    /\bpero (?:es que )?(?:tu|tambien tu|tu tambien|usted)\b/i,
    /\bpero (?:me|nos) (?:habias|has|dijiste|hiciste|gritaste|dejaste)\b|\bpero (?:yo )?(?:solo|solamente) (?:queria|intentaba)\b/i,
    /\bpero (?:no (?:era mi intencion|fue (?:a proposito|con mala|para tanto)|lo hice (?:a proposito|con mala))|tampoco (?:es|fue|era) para tanto)\b/i,
    /\bpero (?:el|ella|ellos|ellas|todos|todas|todo el mundo) (?:tambien|siempre|empezo|empezaron|se lo|lo hacen?)\b/i,
    /\b(?:es cosa de dos|los dos tuvimos|la culpa (?:es|fue) de los dos|tu tambien (?:me )?(?:dijiste|hiciste|gritaste|mentiste))\b/i,
    /\bcualquiera (?:en mi lugar|habria|hubiera|lo habria)\b/i,
  ],
}
