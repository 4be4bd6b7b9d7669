/** Where an answer turns to the one who writes it. */
export const myStory: readonly RegExp[] = [
  /\bI (?:totally |so )?know (?:exactly |just |precisely |only too well )?(?:how|what) (?:you feel|you're feeling|you are feeling|you mean|you're going through|you are going through|(?:that|it|this) feels|(?:that|it|this)(?:'s| is) like)\b/i,
  /\b(?:the )?same (?:thing )?(?:happened|happens) (?:to|with) (?:me|us)\b|\bhappened to (?:me|us),? (?:too|as well)\b/i,
  /\bI(?:'ve| have) (?:also )?been (?:there|through (?:this|that|it|the same|something))\b/i,
  /\bI (?:also )?went through (?:this|that|it|the same|exactly|something)\b/i,
  /\b(?:that|it|this) reminds me of (?:when|the time|my)\b/i,
  /^(?:back )?when (?:my \w+|I (?!read|saw|heard|think|got your|see|opened))/i,
  /\bI (?:felt|had|did|went through) (?:exactly |just )?the (?:exact |very )?same\b/i,
  /\bI was in (?:exactly )?the (?:exact |very )?same (?:boat|place|position|situation|spot)\b|\bI(?:'ve)? (?:had|have|got) (?:that|this),? (?:too|as well)\b/i,
  /^me too\b|\bI(?:'ve)? (?:also )?lost my \w+(?: \w+){0,3} (?:too|as well)\b/i,
  /^(?:oh, |well, )?my \w+ (?:did|had|was|is) (?:that|the same|just the same|like that)/i,

  /(?<!\bno )\bse (?:exactamente |perfectamente |muy bien |bien |de sobra )?(?:como te sientes|como estas|lo que (?:sientes|se siente|estas pasando|es eso)|por lo que (?:estas pasando|pasas))/i,
  /\bte (?:entiendo|comprendo) perfectamente\b/i,
  /\ba mi (?:tambien )?me (?:paso|ha pasado|pasa|ocurrio)\b|\bme (?:paso|ha pasado) (?:a mi|lo mismo|igual)\b|^a mi tambien\b/i,
  /\byo (?:tambien )?(?:he pasado|pase|he vivido|vivi|senti|he sentido|tuve|estuve|estaba|me senti) (?:por |en )?(?:lo mismo|igual|eso|algo|el mismo|la misma)\b/i,
  /\byo tambien (?:he|tuve|pase|perdi|vivi|senti|estuve|lo pase|me (?:senti|puse|separe|divorcie|hundi))\b/i,
  /\bme recuerda a (?:cuando|la vez|mi|lo que (?:me|nos))\b/i,
  /^cuando (?:murio mi|mi \w+|yo|perdi|me (?!dij|escrib|cont|lleg)|a mi)\b/i,
  /\b(?:me senti|lo pase) igual\b|\bmi (?:madre|padre|hermana|hermano|hija|hijo|marido|mujer|ex|pareja|abuela|abuelo|prima|primo|amiga|amigo|jefa|jefe) (?:tambien|me hizo lo mismo|hizo lo mismo)\b/i,
]
