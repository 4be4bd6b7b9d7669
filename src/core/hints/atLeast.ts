/** "At least …", others have it worse, it will be good for something: a comfort that makes small. */
export const atLeast: readonly RegExp[] = [
  /(?:^|[,;:] |\b(?:but|well|and|still),? )(at least (?:you|you've|he|she|it|it's|they|we|the|your|his|her|there|now|this|that|nobody|no one|some|not)\b)/i,
  /\b(?:it|things|that|this) (?:could|might) (?:be|have been) (?:a lot |so much |much |far )?worse\b/i,
  /\bothers (?:have|had|have got|are) (?:it )?(?:so much |much |far |a lot )?(?:worse|harder)\b/i,
  /\b(?:other|some) people (?:never|don't even|have it|are worse|have nothing|would (?:be (?:happy|glad|grateful)|give|love to))\b/i,
  /\bthere are (?:people|others|those|many|some) (?:who|that|with) (?:have (?:it|nothing|no|less|so much)|are (?:far |much |so much )?(?:worse|dying|starving)|(?:don't|can't) even|don't have|never|would|no|nothing|less|far)\b/i,
  /\b(?:bright|positive) side\b|\bsilver lining\b|\bcount your blessings\b/i,
  /\bnot the end of the world\b|\b(?:it's|it is|all) for the best\b|\bhappens for a reason\b/i,
  /\b(?:you're|you are|you were) (?:so |very |really )?(?:lucky|fortunate)\b|^(?:\w+,? )?(?:just |but |so )?be (?:grateful|thankful|glad)\b/i,
  /\bin a better place\b|\btime heals\b/i,

  /(?:^|[,;:] |\b(?:pero|bueno|y|que|mira),? )((?:al|por lo) menos (?!un[ao]?\b|dos\b|tres\b|\d|a mi\b|aqui\b|yo\b|conmigo\b))/i,
  /\bmenos mal que\b(?! (?:\w+ )?(?:lo )?has (?:dicho|contado|escrito))/i,
  /\b(?:podria|podrias|pudo|puede) (?:ser|haber sido|estar|ir) (?:mucho |aun |todavia )?peor\b/i,
  /\b(?:otros|otras|los hay que) (?:\w+ ){0,2}(?:peor|darian)\b/i,
  /\bhay (?:gente|quien|quienes|personas|otros|otras) (?:que )?(?:ni|nunca|no tiene|esta|estan|lo (?:pasa|tiene)|ha perdido)\b/i,
  /\b(?:el )?lado (?:bueno|positivo)\b|\blo bueno es que\b/i,
  /\b(?:no|tampoco) es el fin del mundo\b|\bno hay mal que\b|\bpasa por algo\b|\bes para bien\b/i,
  /\b(?:tienes|tuviste|has tenido) (?:mucha )?suerte\b|\b(?:da|dale) gracias (?:a|de|por)\b/i,
  /\ben un (?:lugar|sitio) mejor\b|\bel tiempo (?:todo )?lo cura\b/i,
]
