/** How a sentence may begin before it tells somebody what to do: "Ana, just …", "Bueno, pues …". */
const begins = String.raw`^(?:\w+, ){0,2}(?:(?:just|please|so|now|then|and|but|well|oh|maybe|perhaps|pues|bueno|venga|y|pero|ahora|mejor|tu|solo) ){0,2}`

const opening = (words: string): RegExp => new RegExp(`${begins}((?:${words})\\b)`, 'i')

/** After "you have to" these tell somebody what to do; others say what somebody has to bear. */
const doing = String.raw`(?:just |really |try to )?(?:accept|be|calm|focus|forget|forgive|get|give|go easy|keep|learn|leave|let|look|love|make|move|pull|put|see|speak|start|stay|stop|take|talk|tell|think|try|understand)`

const haciendo = String.raw`(?:aceptar|animar|aprender|buscar|cuidar|decir|dejar|descansar|empezar|hablar|intentar|llamar|mirar|olvidar|pasar p|pedir|pensar|perdonar|plantar|poner|querer|quit|salir|seguir|ser|soltar|tener|tirar|tomar|valorar)`

/**
 * Advice, in the words that people give it in. A letter without its accent counts: many phones
 * leave them out. What is about the past ("you should have") is no advice.
 */
export const advice: readonly RegExp[] = [
  /\byou (?:really |just |probably |definitely |still |maybe )*(?:should(?:n't| not)?|ought(?:n't)? to|had better|must(?:n't)?)\b(?! (?:have|be|feel|miss|know)\b)/i,
  /\byou (?:mustn't|must not|shouldn't|should not) (?:be|feel|cry|worry|blame|think)\b/i,
  /(?<!\bwhy )\bdon't you (?:think|feel) (?:that |maybe |perhaps )?(?:you|it|he|she|they|we|this|that)\b/i,
  /\b(?:wouldn't|would) it (?:not )?be (?:better|best|easier|wiser)\b|\bisn't it (?:about )?time\b/i,
  /\baren't you (?:just |maybe |perhaps )?(?:being|overreacting|exaggerating)\b|\bdid(?:n't)? you (?:ever |even )?try (?:to|not|talking|asking|\w+ing)\b/i,
  /\byou(?:'d| would) be (?:better|best) (?:off|to)\b/i,
  /\byou'd better\b/i,
  /\b(?:shouldn't|couldn't|can't) you (?!\w+ me\b)/i,
  /\bcould you (?:maybe|perhaps|not|just) (?!\w+ me\b)/i,
  new RegExp(
    `(?<!(?:so|do|when|whenever|what|whatever|because|if|until|that|all|anything|everything|don't) )\\byou(?:'ve got| have| need| gotta| got) to (?=${doing})(?!.*(?:\\?|\\bto (?:say|tell|write)\\b))`,
    'i',
  ),
  /\bhave you (?:ever )?(?:tried|considered|thought (?:about|of)(?! (?:what|how|who|why|him|her|it|that)\b))\b/i,
  /\bwhy (?:don't you (?!feel|want|like|think|trust|believe|know|sleep)|not just\b|not try\b)/i,
  /\b(?:what|how) about (?:\w+ing|a|an)\b/i,
  /\bwhat if you (?!never|can't|don't|are|were|lose|fail)/i,
  /\bif I (?:were|was) (?:you|in your (?:place|shoes|position))\b/i,
  /\b(?:in your (?:place|shoes|position),? I|if it (?:were|was) me)\b/i,
  /\bI(?:'d| would)? (?:really |strongly )?(?:suggest|recommend|advise)\b|\bmy (?:only )?advice\b/i,
  /\b(?:maybe|perhaps) you (?:could|should|can|need)\b/i,
  /\byou (?:could|can) (?:always|just|try)\b(?! (?:call|ring|come|write|reach|find|talk to|lean on|tell) (?:me|us|here|over)\b)|\byou (?:might|may) (?:want to|try|like to try)\b/i,
  /\bit(?:'s| is| would be|'d be| might be| may be) (?:better|best|a good idea|worth|time) (?:if|to|for you)\b/i,
  /\bthe best (?:thing )?(?:to do|you can do|way (?:to|is|forward))\b/i,
  /\bit (?:might|may|could|would) (?:really )?help (?:to|if|you)\b(?! (?:know|hear)\b)/i,
  /\b(?:do|does|did) you good\b/i,
  opening(
    String.raw`try (?:to|not|and|a|some|it|\w+ing)|don't (?!know|have|need|mind|answer|reply|worry about (?:answering|replying|writing)|think I)\w+|stop \w+ing|never mind|forget (?:about|it|him|her|them)|focus on|cheer up|chin up|let (?:it|him|her|them) go|let go|calm down|move on`,
  ),
  opening(
    String.raw`get (?:some|out|help|over|a|yourself)|go (?:for|to|and|see|out|back)|give (?:it|yourself|him|her|them)|keep (?:busy|going|your|yourself|at it)|look (?:on|at it)|think (?:of (?!me)|about|positive)|remember (?:that (?!I|we)|to)|be (?:strong|brave|patient|careful|kind to yourself)|take (?:it|a|some|one day)|talk to|speak to|ask (?:for|your|him|her|them)|tell (?:him|her|them|your)|call (?:him|her|them|your)|write (?:it|him|her|them|a)`,
  ),

  /(?<!\bya )\b(?:no )?(?:deberias|debieras|tendrias que|habrias de)\b(?! (?:haber|saber|tener que)\b)/i,
  new RegExp(
    `(?<!\\bno )\\b(?:tienes|has) (?:que|de) (?=${haciendo})(?!.*(?:\\?|\\bpara\\b))`,
    'i',
  ),
  /(?<!\bno )\bdebes (?!de\b|haber|estar|ser|sentir|tener|echar|llevar|creer)/i,
  new RegExp(`\\bhay que (?=${haciendo})(?!.*(?:\\?|\\bpara\\b))`, 'i'),
  /(?:^|[,;:] |\b(?:pero|y|oye|entonces),? )(no (?:crees|piensas|te parece|ves) que\b)(?=.*\?)/i,
  /\bno (?:estaras|estas) (?:exagerando|siendo)\b|\bno (?:es|seria|va siendo|sera) (?:ya )?hora de\b|\bte conviene\b/i,
  /\bhas (?:probado|intentado|considerado|pensado en(?! (?:lo que|como|eso)\b))\b|\bte has planteado\b/i,
  /\bpor que no (?!puedes|quieres|sabes|duermes|tienes|estas|crees)(?:(?:te|le|les|lo|la|los|las|se) )*\w+[ae]s\b/i,
  /\b(?:y si|que tal si|que te parece si) (?!quieres|puedes|necesitas|tienes|prefieres|sientes|estas)(?:(?:te|le|les|lo|la|los|las|se) )*\w+[ae]s\b/i,
  /\byo (?:que tu|en tu lugar|en tu caso)\b|\ben tu lugar,? yo\b|\bsi (?:yo )?fuera tu\b/i,
  /\bte (?:aconsej|recomiend|recomendar|sugier|suger)\w+|\b(?:mi|un) consejo\b/i,
  /\b(?:quiza|quizas|tal vez|a lo mejor|igual) (?:podrias|puedes|deberias|te (?:vendria|iria|haria|ayuda))/i,
  /\bno podrias (?!\w+me\b)|\bsiempre puedes\b(?! (?:\w+me\b|venir|contar conmigo))|\bpodrias (?:probar|intentar|hablar|pedir|ir)\b/i,
  /\b(?:lo mejor (?:es|seria|que puedes)|(?:seria|es) mejor (?:que)?)\b/i,
  /\bte (?:vendria|iria|haria|sentaria) (?:muy |mas )?(?:bien|mejor)\b|\bte (?:ayudaria|podria ayudar|puede ayudar)\b/i,
  opening(
    String.raw`intenta(?:lo)?|procura|prueba (?:a|con)|trata de|deja(?:lo|la)?|olvida(?:te|lo|la)?|piensa en|animate|calmate|relajate|tranquilizate|distraete|quedate con|concentrate en|centrate en|suelta(?:lo)?|pasa pagina|se fuerte|ten paciencia|date (?:tiempo|un)|dale tiempo`,
  ),
  opening(
    String.raw`sal (?:a|de|un)|ve (?:a|al)|vete|busca|habla con|pide|llama(?:lo|la|le)? a|escribe(?:le|lo)|dile|diles|duerme|descansa (?:un|mas)|mira(?:lo)? (?:a|hacia|por)|aprende a|no (?:te (?!preocupes por (?:contestar|responder|escribir)|\w+o\b)\w+[ae]s|(?:le|les|lo|la) (?:des|hagas|llames|dejes|pienses)|pienses|llores|hagas|dejes|estes (?!sol[ao]\b)|sufras|digas (?:eso|tonterias)|seas|tengas (?:miedo|pena))`,
  ),
]
