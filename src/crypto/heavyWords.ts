/**
 * Words of the lists that would hurt to be handed by chance: somebody who grieves, fears a person at
 * home or is ill reads a suggested passphrase at a bad moment. Circle words keep the whole lists,
 * because two devices of any version have to find the same.
 */
export const heavyWords: ReadonlySet<string> = new Set(
  `
abandon abuse accident accuse addict afraid alarm alcohol alone anger angry anxiety argue armed
army arrest assault attack awful battle betray bitter blade blame blast bleak blood bomb broken
bullet burden casino chaos cliff crash crazy crime cruel crush cry damage danger debris demise
denial deny despair destroy dirt disease dismiss disorder divorce dizzy drastic dumb empty enemy
erase evil exclude exhaust exile fall false fat fatal fatigue fault fever fragile fury garbage
ghost gloom gossip grief guilt gun harsh hazard horror hospital hungry hurt ignore ill illegal
illness inflict injury inmate insane isolate jealous judge kick knife lawsuit liar lonely loud mad
misery miss mistake nasty negative neglect never obey odor orphan panic penalty pill pistol police
poverty prison problem punch quit razor refuse regret reject remove rifle riot risk rude sad
sadness scare shock shoot shove sick siege skull slam smoke sorry spy sting strike stumble suffer
suspect sword symptom tired tobacco tragic trap trash trick trouble ugly unable unfair unhappy
upset useless vicious virus void warfare waste weapon worry wreck wrong
aborto abuso acoso acusar adicto agonía agotar agrio ahogo aislar alarma amargo anemia apuro arder
ataque atroz ausente azote basura batalla bestia bomba brusco bruto burla cadáver caer calvo
cáncer cárcel celoso ciego cojo crimen cripta crisis crudo culpa débil delito derrota desnudo
detener deuda diablo difícil dolor droga duelo dureza ebrio enano enemigo enfado enfermo engaño
exilio extremo fallo falso faltar fatiga feo feroz fiebre flaco fobia fosa fracaso fraude fuga
furia fusil gemir golpe gordo grave grieta gripe grito guerra herir hostil huida huir hundir hurto
ilegal incapaz inerte infiel inútil ira jeringa juez juzgar lacra lágrima lástima lesión letal
llaga llanto llorar loco locura lucha mafia maldad malo manco matar miedo miseria misil moho morir
mortal muerte muleta multa náusea negar obeso odiar odio ofensa ogro olvido orgía oscuro pánico
pecado pelea peligro pena perder pésimo piojo pleito pobre policía preso prisión privar puñal puño
queja quemar rabia rapaz rapto recaer rechazo rehén rencor rendir riesgo romper rudo ruido ruina
ruptura sangre satán sequía sexo soledad sordo sufrir susto temor tenso terror tos tóxico trauma
triste tuerto tumba tumor úlcera urgente urna vacío vago vejez veneno vengar vicio víctima vil
viudo vulgar
`
    .trim()
    .split(/\s+/),
)
