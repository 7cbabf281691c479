<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>AfterSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Reason, for the record</source>
            <translation>Motif à consigner</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Say why: the reason stays on record.</source>
            <translation>Dites pourquoi : le motif reste consigné.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>The numbered blank</source>
            <translation>Le formulaire vierge numéroté</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>was printed on, or harmed</source>
            <translation>a été imprimé ou abîmé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>is unharmed: it can be printed on</source>
            <translation>est intact : il peut être imprimé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Print {0} again</source>
            <translation>Réimprimer {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>The same page with the same number. Destroy the first print.</source>
            <translation>La même page avec le même numéro. Détruisez la première impression.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Print it again</source>
            <translation>Réimprimer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>The first print was smeared</source>
            <translation>La première impression était tachée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Issue the next one, on the next blank of {0}</source>
            <translation>Établir le suivant, sur le prochain formulaire de {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Issue the next one, with the next number</source>
            <translation>Établir le suivant, avec le numéro suivant</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>And then</source>
            <translation>Et ensuite</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Nothing more</source>
            <translation>Rien de plus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>{0} is spoiled</source>
            <translation>{0} est abîmé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>It is no longer valid; its number is never used again. Keep the sheet to be destroyed.</source>
            <translation>Il n’est plus valable ; son numéro ne servira plus jamais. Gardez la feuille pour destruction.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Record it</source>
            <translation>Consigner</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Jammed in the printer</source>
            <translation>Coincé dans l’imprimante</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Void {0}</source>
            <translation>Annuler {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>It will not be valid any more; its number is never used again.</source>
            <translation>Il ne sera plus valable ; son numéro ne servira plus jamais.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>What became of it</source>
            <translation>Ce qu’il est devenu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Void: lost, given back, not needed</source>
            <translation>Annulé : perdu, rendu, inutile</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Stolen</source>
            <translation>Volé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Lost on 12 May, reported to the police</source>
            <translation>Perdu le 12 mai, déclaré à la police</translation>
        </message>
    </context>
    <context>
        <name>AgainSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>On record as printed again</source>
            <translation>Réimpression consignée</translation>
        </message>
    </context>
    <context>
        <name>Ask</name>
        <message>
            <location filename="../../ui/widgets/ask.py" />
            <source>Do it</source>
            <translation>Confirmer</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/ask.py" />
            <source>Keep</source>
            <translation>Garder</translation>
        </message>
    </context>
    <context>
        <name>AssignSheet</name>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>Assign {0}</source>
            <translation>Affecter {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>There is no plan yet: run the planner first, then change it by hand.</source>
            <translation>Il n’y a pas encore de plan : lancez d’abord le planificateur, puis modifiez le plan à la main.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>Let them go over a journey.</source>
            <translation>Déposez-les sur un itinéraire.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>No departures lead there.</source>
            <translation>Aucun départ n’y mène.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>1 person cannot go:</source>
            <translation>1 personne ne peut pas partir :</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>{0} people cannot go:</source>
            <translation>{0} personnes ne peuvent pas partir :</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>and more</source>
            <translation>et d’autres</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>1 person comes along who travels with them.</source>
            <translation>1 personne qui voyage avec elles vient aussi.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>{0} people come along who travel with them.</source>
            <translation>{0} personnes qui voyagent avec elles viennent aussi.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>Assign the {0} who can</source>
            <translation>Affecter les {0} qui le peuvent</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>Nobody of them can go.</source>
            <translation>Personne d’entre elles ne peut partir.</translation>
        </message>
    </context>
    <context>
        <name>BackupsPage</name>
        <message>
            <location filename="../../ui/pages/backups.py" />
            <source>Backups</source>
            <translation>Sauvegardes</translation>
        </message>
        <message>
            <location filename="../../ui/pages/backups.py" />
            <source>Backups, newest first</source>
            <translation>Sauvegardes, la plus récente en premier</translation>
        </message>
        <message>
            <location filename="../../ui/pages/backups.py" />
            <source>One is made every ten minutes while you work. The latest ten are kept, and the last one of each of the latest fourteen days. A backup comes back as a new file; nothing is overwritten.</source>
            <translation>Une sauvegarde est faite toutes les dix minutes pendant que vous travaillez. Les dix dernières sont gardées, ainsi que la dernière de chacun des quatorze derniers jours. Une sauvegarde revient comme nouveau fichier ; rien n’est écrasé.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/backups.py" />
            <source>Back up now</source>
            <translation>Sauvegarder maintenant</translation>
        </message>
        <message>
            <location filename="../../ui/pages/backups.py" />
            <source>Restore as a new file…</source>
            <translation>Restaurer comme nouveau fichier…</translation>
        </message>
        <message>
            <location filename="../../ui/pages/backups.py" />
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <location filename="../../ui/pages/backups.py" />
            <source>{0} MB</source>
            <translation>{0} Mo</translation>
        </message>
    </context>
    <context>
        <name>Beginning</name>
        <message>
            <location filename="../../ui/beginning.py" />
            <source>A list to begin with</source>
            <translation>Une liste pour commencer</translation>
        </message>
        <message>
            <location filename="../../ui/beginning.py" />
            <source>Lists ({0});;All files (*)</source>
            <translation>Listes ({0});;Tous les fichiers (*)</translation>
        </message>
        <message>
            <location filename="../../ui/beginning.py" />
            <source>operation</source>
            <translation>opération</translation>
        </message>
        <message>
            <location filename="../../ui/beginning.py" />
            <source>A new operation</source>
            <translation>Une nouvelle opération</translation>
        </message>
        <message>
            <location filename="../../ui/beginning.py" />
            <source>Operation files (*.repat)</source>
            <translation>Fichiers d’opération (*.repat)</translation>
        </message>
        <message>
            <location filename="../../ui/beginning.py" />
            <source>{0} exists already: choose another name, or open it.</source>
            <translation>{0} existe déjà : choisissez un autre nom, ou ouvrez-le.</translation>
        </message>
    </context>
    <context>
        <name>BlankSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Series {0}</source>
            <translation>Série {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>{0} blanks</source>
            <translation>{0} formulaires vierges</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Person</source>
            <translation>Personne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>What happened</source>
            <translation>Ce qui s’est passé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>received</source>
            <translation>reçu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>A blank that was issued is voided or spoiled with its document: see Issued here.</source>
            <translation>Un formulaire établi s’annule ou se marque abîmé avec son document : voir Établis ici.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>What became of it is on record and stays: a number is used once. Undo takes back a mistake.</source>
            <translation>Ce qu’il est devenu reste consigné : un numéro ne sert qu’une fois. Annuler corrige une erreur.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Mark as</source>
            <translation>Marquer comme</translation>
        </message>
    </context>
    <context>
        <name>Board</name>
        <message>
            <location filename="../../ui/rooms/board/days.py" />
            <source>1 departure</source>
            <translation>1 départ</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/days.py" />
            <source>{0} departures</source>
            <translation>{0} départs</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/days.py" />
            <source>{0} of {1} seats taken</source>
            <translation>{0} places prises sur {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Not planned yet</source>
            <translation>Pas encore planifiées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Taken off by hand</source>
            <translation>Retirées à la main</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>New since the plan was made</source>
            <translation>Ajoutées après le calcul du plan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>No way home yet</source>
            <translation>Pas encore de trajet de retour</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Ready only after the last seat</source>
            <translation>Prêtes après la dernière place</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Exit clearance ends before a seat</source>
            <translation>Permis de sortie trop court</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>No document yet</source>
            <translation>Pas encore de document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Document expires too soon</source>
            <translation>Document qui expire trop tôt</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Emergency document not accepted</source>
            <translation>Titre d’urgence refusé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>On hold</source>
            <translation>Bloquées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Kept off by a rule</source>
            <translation>Écartées par une règle</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Pinned to another journey</source>
            <translation>Épinglées à un autre itinéraire</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Clearance missing</source>
            <translation>Autorisation manquante</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Infant without an adult</source>
            <translation>Bébé sans adulte</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Somebody of the household cannot go</source>
            <translation>Un membre du foyer ne peut partir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>All seats taken</source>
            <translation>Toutes les places sont prises</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>No wheelchair place left</source>
            <translation>Plus de place en fauteuil roulant</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>No stretcher place left</source>
            <translation>Plus de place sur civière</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>No place for an infant left</source>
            <translation>Plus de place pour un bébé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>No place for a minor alone left</source>
            <translation>Plus de place pour mineur seul</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Kept apart from somebody on board</source>
            <translation>À séparer d’une personne à bord</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Run the planner to place them</source>
            <translation>Lancez le planificateur pour les placer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>They stay off until the next run</source>
            <translation>Hors du plan jusqu’au prochain calcul</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Run the planner again</source>
            <translation>Relancez le planificateur</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Needs a leg, or a destination</source>
            <translation>Il faut un segment, ou une destination</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Needs a later departure</source>
            <translation>Il faut un départ plus tardif</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Ask for a longer permit, or an earlier seat</source>
            <translation>Demandez un permis plus long, ou une place plus tôt</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Issue a document</source>
            <translation>Établissez un document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Issue a new document</source>
            <translation>Établissez un nouveau document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Needs a passport, or another departure</source>
            <translation>Il faut un passeport, ou un autre départ</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Waits until the hold is lifted</source>
            <translation>En attente de la levée du blocage</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>See the rules about them</source>
            <translation>Voyez les règles à leur sujet</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Unpin to let them move</source>
            <translation>Détachez-les pour pouvoir les déplacer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Waits for an authority</source>
            <translation>En attente d’une autorité</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Needs an adult in the household</source>
            <translation>Il faut un adulte dans le foyer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>All of a household go, or nobody</source>
            <translation>Tout le foyer part, ou personne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Needs more seats</source>
            <translation>Il faut plus de places</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Ask the carrier for more places</source>
            <translation>Demandez plus de places au transporteur</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Needs another departure</source>
            <translation>Il faut un autre départ</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Not on their way home.</source>
            <translation>Pas sur leur route.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>{0} ({1} more)</source>
            <translation>{0} (et {1} de plus)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Possible: the seat becomes free.</source>
            <translation>Possible : la place se libère.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Possible: arrives {0}.</source>
            <translation>Possible : arrivée le {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Possible: arrives {0}, {1} days sooner.</source>
            <translation>Possible : arrivée le {0}, {1} jours plus tôt.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Possible: arrives {0}, 1 day sooner.</source>
            <translation>Possible : arrivée le {0}, 1 jour plus tôt.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Possible: arrives {0}, {1} days later.</source>
            <translation>Possible : arrivée le {0}, {1} jours plus tard.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Possible: arrives {0}, 1 day later.</source>
            <translation>Possible : arrivée le {0}, 1 jour plus tard.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>by {0}</source>
            <translation>par {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>then {0}</source>
            <translation>puis {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>household of {0}</source>
            <translation>foyer de {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>{0} together</source>
            <translation>{0} ensemble</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>priority {0}</source>
            <translation>priorité {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>keeps what they have</source>
            <translation>garde sa place</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>pinned</source>
            <translation>épinglée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>needs assistance ({0})</source>
            <translation>assistance requise ({0})</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>emergency document</source>
            <translation>titre d’urgence</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>under 18</source>
            <translation>moins de 18 ans</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Pinned: the planner leaves them where they are</source>
            <translation>Épinglée : le planificateur n’y touche pas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>On a closed or departed leg: they keep what they have</source>
            <translation>Sur un segment clos ou parti : la place est gardée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Needs assistance</source>
            <translation>Assistance requise</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Somebody under 18</source>
            <translation>Une personne de moins de 18 ans</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Travels on an emergency document</source>
            <translation>Voyage avec un titre de voyage d’urgence</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Edge of a card: red is priority 1, amber priority 2, grey later</source>
            <translation>Bord d’une carte : rouge pour la priorité 1, ambre pour la 2, gris au-delà</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Bar of a departure: dark is pinned or full, blue placed, grey free</source>
            <translation>Barre d’un départ : foncé = épinglé ou plein, bleu = placé, gris = libre</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Double click or Enter: why; arrows: from card to card</source>
            <translation>Double clic ou Entrée : pourquoi ; flèches : d’une carte à l’autre</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>M: move to…; P: pin or unpin; Delete: off the plan</source>
            <translation>M : déplacer vers… ; P : épingler ou détacher ; Suppr : hors du plan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>+{0} placed</source>
            <translation>placées : +{0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>−1 seat lost</source>
            <translation>places : −1</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>−{0} seats lost</source>
            <translation>places : −{0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>{0} moved</source>
            <translation>déplacées : {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>−{0} waiting days</source>
            <translation>jours d’attente : −{0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>+{0} waiting days</source>
            <translation>jours d’attente : +{0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Publish the plan? {0} get a seat, {1} are left out.</source>
            <translation>Publier le plan ? {0} ont une place, {1} restent non placées.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Publish the draft? Nobody's journey changes.</source>
            <translation>Publier le brouillon ? Aucun itinéraire ne change.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Publish the draft? {0}.</source>
            <translation>Publier le brouillon ? {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>1 person gets a seat</source>
            <translation>1 personne obtient une place</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>{0} people get a seat</source>
            <translation>{0} personnes obtiennent une place</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>1 moves</source>
            <translation>1 change d’itinéraire</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>{0} move</source>
            <translation>{0} changent d’itinéraire</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>1 loses the seat</source>
            <translation>1 perd sa place</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>{0} lose their seat</source>
            <translation>{0} perdent leur place</translation>
        </message>
    </context>
    <context>
        <name>Browser</name>
        <message>
            <location filename="../../ui/guide/browser.py" />
            <source>Guide</source>
            <translation>Guide</translation>
        </message>
    </context>
    <context>
        <name>Bulk</name>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Group</source>
            <translation>Groupe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Waits at</source>
            <translation>Hébergement</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Going to</source>
            <translation>Destination</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Priority (1 to 4)</source>
            <translation>Priorité (1 à 4)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Ready from</source>
            <translation>Disponible dès le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Clear until</source>
            <translation>Sortie jusqu’au</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Household</source>
            <translation>Foyer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Nationality</source>
            <translation>Nationalité</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Province</source>
            <translation>Province</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Sex (F, M, X)</source>
            <translation>Sexe (F, M, X)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Assistance</source>
            <translation>Assistance</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Document (passport, etd)</source>
            <translation>Document (passport, etd)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Document issued by</source>
            <translation>Document délivré par</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Document expires</source>
            <translation>Expiration du document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Field to change</source>
            <translation>Champ à modifier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>New value for all of them</source>
            <translation>Nouvelle valeur pour toutes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>empty clears the field</source>
            <translation>vide efface le champ</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Change</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>What you do here is done for all of them, and undone for all of them.</source>
            <translation>Ce que vous faites ici vaut pour toutes ces personnes, et s’annule pour toutes.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Change a field</source>
            <translation>Modifier un champ</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Papers and holds</source>
            <translation>Papiers et blocages</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Put a hold on…</source>
            <translation>Bloquer le départ…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Record a clearance…</source>
            <translation>Consigner une autorisation…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Copy for Excel</source>
            <translation>Copier pour Excel</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Merge these two…</source>
            <translation>Fusionner ces deux…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Remove…</source>
            <translation>Retirer…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Change for {0}</source>
            <translation>Modifier pour {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>empty</source>
            <translation>vide</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>{0} other values</source>
            <translation>{0} autres valeurs</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Now: {0}</source>
            <translation>Actuellement : {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>This changes {0}.</source>
            <translation>Ceci modifie {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>{0} granted</source>
            <translation>{0} accordées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>{0} refused</source>
            <translation>{0} refusées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>{0} asked</source>
            <translation>{0} demandées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>{0} not asked</source>
            <translation>{0} pas demandées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>{0}: {1}</source>
            <translation>{0} : {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>On hold: {0}</source>
            <translation>Blocage : {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>There is no checklist of clearances yet: it comes with the workbook, sheet Checklist.</source>
            <translation>Il n’y a pas encore de liste de contrôle des autorisations : elle vient avec le classeur, feuille Checklist.</translation>
        </message>
    </context>
    <context>
        <name>ByRule</name>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>By</source>
            <translation>Par</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>no limit</source>
            <translation>sans limite</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>People in a group at most</source>
            <translation>Personnes par groupe, au plus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Who is grouped</source>
            <translation>Qui est groupé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Everybody</source>
            <translation>Tout le monde</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Those without a group ({0})</source>
            <translation>Les personnes sans groupe ({0})</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Those selected ({0})</source>
            <translation>Les personnes sélectionnées ({0})</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>At most</source>
            <translation>Au plus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Who</source>
            <translation>Qui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>What comes of it</source>
            <translation>Ce que cela donne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Make the groups</source>
            <translation>Former les groupes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Cancel</source>
            <translation>Abandonner</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Choose by what to group.</source>
            <translation>Choisissez selon quoi grouper.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>1 group</source>
            <translation>1 groupe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>{0} groups</source>
            <translation>{0} groupes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>{0} for {1} people, the largest of {2}.</source>
            <translation>{0} pour {1} personnes, le plus grand de {2}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>and {0} more</source>
            <translation>et {0} de plus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Make {0}</source>
            <translation>Former {0}</translation>
        </message>
    </context>
    <context>
        <name>CardList</name>
        <message>
            <location filename="../../ui/rooms/board/column.py" />
            <source>Departures</source>
            <translation>Départs</translation>
        </message>
    </context>
    <context>
        <name>ChangePage</name>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Change the passphrase</source>
            <translation>Changer la phrase secrète</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Passphrase until now</source>
            <translation>Phrase secrète actuelle</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>New passphrase</source>
            <translation>Nouvelle phrase secrète</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>The new passphrase again</source>
            <translation>La nouvelle phrase secrète, encore une fois</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Backups made before keep the old passphrase. A lost passphrase cannot be recovered, by nobody: write the new one down and keep it in the safe.</source>
            <translation>Les sauvegardes déjà faites gardent l’ancienne phrase secrète. Une phrase secrète perdue ne peut être retrouvée par personne : notez la nouvelle et gardez-la au coffre.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Type the passphrase that opens the file now.</source>
            <translation>Saisissez la phrase secrète qui ouvre le fichier aujourd’hui.</translation>
        </message>
    </context>
    <context>
        <name>Check</name>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Genuine</source>
            <translation>Authentique</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Genuine, with something unknown</source>
            <translation>Authentique, avec un élément inconnu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>No seal read</source>
            <translation>Aucun cachet lu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Not a seal</source>
            <translation>Pas un cachet</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Signer not known here</source>
            <translation>Signataire inconnu ici</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Signer not trusted</source>
            <translation>Signataire non reconnu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Signer not allowed for this</source>
            <translation>Signataire non habilité</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Certificate not valid</source>
            <translation>Certificat non valable</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Certificate revoked</source>
            <translation>Certificat révoqué</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Not genuine</source>
            <translation>Non authentique</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Faulty zone in the seal</source>
            <translation>Zone fautive dans le cachet</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Faulty zone on the document</source>
            <translation>Zone fautive sur le document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Seal of another document</source>
            <translation>Cachet d’un autre document</translation>
        </message>
    </context>
    <context>
        <name>CheckPage</name>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Open a file…</source>
            <translation>Ouvrir un fichier…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Paste</source>
            <translation>Coller</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Bytes of the seal in hexadecimal digits</source>
            <translation>Octets du cachet en chiffres hexadécimaux</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Zone as it is printed on the document</source>
            <translation>Zone telle qu’imprimée sur le document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Type the two lines at its foot to compare them</source>
            <translation>Saisissez les deux lignes du bas pour les comparer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Certificates of others…</source>
            <translation>Certificats de tiers…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Believe only ours</source>
            <translation>Se fier aux nôtres seuls</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Drop a PDF, a scan or a photograph here.</source>
            <translation>Déposez ici un PDF, un scan ou une photographie.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>The document</source>
            <translation>Le document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Or its seal, read by something else</source>
            <translation>Ou son cachet, lu par un autre moyen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>The zone on it</source>
            <translation>Sa zone</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Who is believed</source>
            <translation>À qui se fier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>A document</source>
            <translation>Un document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Documents and pictures (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp);;All files (*)</source>
            <translation>Documents et images (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>The copied picture</source>
            <translation>L’image copiée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>What is copied is no picture, no file and no seal in hexadecimal digits.</source>
            <translation>Ce qui est copié n’est ni une image, ni un fichier, ni un cachet en chiffres hexadécimaux.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Of a PDF made by a program the zone is read and compared by itself.</source>
            <translation>Dans un PDF produit par un programme, la zone est lue et comparée d’elle-même.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Compared with the zone in the seal.</source>
            <translation>Comparée avec la zone du cachet.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Not compared yet: there are {0} signs; a zone has two lines of 36 or of 44.</source>
            <translation>Pas encore comparée : il y a {0} signes ; une zone a deux lignes de 36 ou de 44.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Certificates of those who signed</source>
            <translation>Certificats des signataires</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Certificates (*.pem *.cer *.crt *.der);;All files (*)</source>
            <translation>Certificats (*.pem *.cer *.crt *.der);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>This office, and {0}</source>
            <translation>Ce bureau, et {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>This office: the keys in this file</source>
            <translation>Ce bureau : les clés de ce fichier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>These are no hexadecimal digits: 0 to 9 and A to F, two for each byte.</source>
            <translation>Ce ne sont pas des chiffres hexadécimaux : 0 à 9 et A à F, deux par octet.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Looking for the seal</source>
            <translation>Recherche du cachet</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Looking for the seal…</source>
            <translation>Recherche du cachet…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>“{0}” is still at work: the document is checked when it has ended.</source>
            <translation>« {0} » est encore en cours : le document sera vérifié ensuite.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Stopped: this document was not checked.</source>
            <translation>Arrêté : ce document n’a pas été vérifié.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Open, drop or paste a document with a digital seal: whether it is genuine is said here, offline.</source>
            <translation>Ouvrez, déposez ou collez un document muni d’un cachet électronique : son authenticité est vérifiée ici, hors ligne.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>{0} seals, {1} of them genuine</source>
            <translation>{0} cachets, dont {1} authentiques</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>and {0} more</source>
            <translation>et {0} de plus</translation>
        </message>
    </context>
    <context>
        <name>ChecklistSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>Add a clearance…</source>
            <translation>Ajouter une autorisation…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>everybody</source>
            <translation>tout le monde</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>Remove {0}</source>
            <translation>Retirer {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>Add 1 that is usual here</source>
            <translation>Ajouter 1 usuelle ici</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>Add {0} that are usual here</source>
            <translation>Ajouter {0} usuelles ici</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>Take off the checklist: {0}? Nobody waits for it any more; answers on record stay.</source>
            <translation>Retirer de la liste de contrôle : {0} ? Plus personne ne l’attend ; les réponses consignées restent.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>Take it off</source>
            <translation>Retirer</translation>
        </message>
    </context>
    <context>
        <name>Chips</name>
        <message>
            <location filename="../../ui/widgets/chips.py" />
            <source>More</source>
            <translation>Plus</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/chips.py" />
            <source>More filters</source>
            <translation>Autres filtres</translation>
        </message>
    </context>
    <context>
        <name>ChoiceList</name>
        <message>
            <location filename="../../ui/rooms/board/moving.py" />
            <source>Departures</source>
            <translation>Départs</translation>
        </message>
    </context>
    <context>
        <name>ColumnView</name>
        <message>
            <location filename="../../ui/rooms/board/column.py" />
            <source>{0}, {1}, {2} of {3} seats taken</source>
            <translation>{0}, {1}, {2} places prises sur {3}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/column.py" />
            <source>{0} on board</source>
            <translation>{0} à bord</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/column.py" />
            <source>{0} seats free</source>
            <translation>{0} places libres</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/column.py" />
            <source>Left out</source>
            <translation>Non placées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/column.py" />
            <source>everybody has a seat</source>
            <translation>tout le monde a une place</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/column.py" />
            <source>grouped by what keeps them</source>
            <translation>groupées par ce qui les retient</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/column.py" />
            <source>Left out, {0}</source>
            <translation>Non placées, {0}</translation>
        </message>
    </context>
    <context>
        <name>CommandBar</name>
        <message>
            <location filename="../../ui/commandbar.py" />
            <source>What do you want to do?</source>
            <translation>Que voulez-vous faire ?</translation>
        </message>
        <message>
            <location filename="../../ui/commandbar.py" />
            <source>Name of an action</source>
            <translation>Nom d’une action</translation>
        </message>
        <message>
            <location filename="../../ui/commandbar.py" />
            <source>Actions</source>
            <translation>Actions</translation>
        </message>
        <message>
            <location filename="../../ui/commandbar.py" />
            <source>Enter does it · arrows choose · Esc goes back · initials will do: pp finds “Publish plan”</source>
            <translation>Entrée l’exécute · flèches pour choisir · Échap pour revenir · les initiales suffisent : sm trouve « Sauvegarder maintenant »</translation>
        </message>
        <message>
            <location filename="../../ui/commandbar.py" />
            <source>No action of that name can be done now. To find people or legs, press Ctrl+F.</source>
            <translation>Aucune action de ce nom n’est possible maintenant. Pour trouver des personnes ou des segments, appuyez sur Ctrl+F.</translation>
        </message>
    </context>
    <context>
        <name>CommandModel</name>
        <message>
            <location filename="../../ui/commandbar.py" />
            <source>Used last</source>
            <translation>Récentes</translation>
        </message>
        <message>
            <location filename="../../ui/commandbar.py" />
            <source>Everything that can be done now</source>
            <translation>Tout ce qui est possible maintenant</translation>
        </message>
    </context>
    <context>
        <name>Compare</name>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>no seat</source>
            <translation>sans place</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>changed by hand</source>
            <translation>modifié à la main</translation>
        </message>
    </context>
    <context>
        <name>CompareSheet</name>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>The first plan</source>
            <translation>Le premier plan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Draft against published</source>
            <translation>Brouillon et plan publié</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>{0} placed, {1} left out</source>
            <translation>{0} placées, {1} non placées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Lose the seat</source>
            <translation>Perdent leur place</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Move</source>
            <translation>Changent d’itinéraire</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Get a seat</source>
            <translation>Obtiennent une place</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Nobody's journey differs from the published plan.</source>
            <translation>Aucun itinéraire ne diffère du plan publié.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Publish</source>
            <translation>Publier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Manifests and documents are made from the published plan. It can be undone.</source>
            <translation>Les manifestes et les documents se font à partir du plan publié. Cela peut s’annuler.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Keep as draft</source>
            <translation>Garder en brouillon</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Discard the draft? The board shows the published plan again; the changes listed here are lost.</source>
            <translation>Abandonner le brouillon ? Le tableau montre de nouveau le plan publié ; les changements énumérés ici sont perdus.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Discard the draft</source>
            <translation>Abandonner le brouillon</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Keep the draft</source>
            <translation>Garder le brouillon</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Moved</source>
            <translation>Déplacées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Groups split</source>
            <translation>Groupes séparés</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Waiting days, weighted</source>
            <translation>Jours d’attente, pondérés</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Cost</source>
            <translation>Coût</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Left out, {0}</source>
            <translation>Non placées, {0}</translation>
        </message>
    </context>
    <context>
        <name>Context</name>
        <message>
            <location filename="../../ui/bridge.py" />
            <source>Undone: {0}</source>
            <translation>Annulé : {0}</translation>
        </message>
        <message>
            <location filename="../../ui/bridge.py" />
            <source>Done again: {0}</source>
            <translation>Rétabli : {0}</translation>
        </message>
        <message>
            <location filename="../../ui/bridge.py" />
            <source>“{0}” is still at work: wait for it, or stop it.</source>
            <translation>« {0} » est encore en cours : attendez la fin, ou arrêtez.</translation>
        </message>
        <message>
            <location filename="../../ui/bridge.py" />
            <source>Stopped: {0}. Nothing was written.</source>
            <translation>Arrêté : {0}. Rien n’a été écrit.</translation>
        </message>
    </context>
    <context>
        <name>Core</name>
        <message>
            <location filename="../../repatriate/app/answers.py" />
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Name the kind of clearance.</source>
            <translation>Indiquez le type d’autorisation.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/answers.py" />
            <source>The clearance ends before it starts: mend one of the days.</source>
            <translation>L’autorisation finit avant de commencer : corrigez l’une des dates.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/answers.py" />
            <source>{0} would be answered on {1}, before it was asked on {2}: mend one of the days.</source>
            <translation>{0} : réponse le {1}, avant la demande du {2} ; corrigez l’une des dates.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/assigning.py" />
            <source>These are {0} people: make groups of at most {1} of them, and assign those.</source>
            <translation>Cela fait {0} personnes : formez des groupes de {1} au plus, puis affectez ces groupes.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/blanks.py" />
            <location filename="../../repatriate/app/commands/register.py" />
            <location filename="../../repatriate/app/register_views.py" />
            <source>There are no blanks of series {0}: enter what was received first.</source>
            <translation>Il n’y a pas de formulaires vierges de la série {0} : enregistrez d’abord ceux qui ont été reçus.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/blanks.py" />
            <source>There are no blanks of series {0}: choose {1}.</source>
            <translation>Il n’y a pas de formulaires vierges de la série {0} : choisissez {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/blanks.py" />
            <source>Blank {0} is in the register already: check the numbers.</source>
            <translation>Le formulaire vierge {0} est déjà au registre : vérifiez les numéros.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/blanks.py" />
            <source>{0} is the number of a document already: a number is used once, check the bundle.</source>
            <translation>{0} est déjà le numéro d’un document : un numéro sert une seule fois, vérifiez le lot.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/blanks.py" />
            <source>{0} was given to a document without a blank: a number is used once, check the bundle.</source>
            <translation>{0} a été donné à un document sans formulaire vierge : un numéro sert une seule fois, vérifiez le lot.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/checking.py" />
            <source>draft: {0}</source>
            <translation>brouillon : {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/checking.py" />
            <source>published: {0}</source>
            <translation>plan publié : {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/checking.py" />
            <source>the journal is not as it was written: {0}.</source>
            <translation>le journal n’est plus tel qu’il a été écrit : {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/checking.py" />
            <source>{1} broken rule, first: {2}</source>
            <translation>{1} règle enfreinte, la première : {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/checking.py" />
            <source>{1} broken rules, first: {2}</source>
            <translation>{1} règles enfreintes, la première : {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>Nationality verification</source>
            <translation>Vérification de nationalité</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>Victim screening</source>
            <translation>Audition de victime</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Exit permit</source>
            <translation>Permis de sortie</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>Overstay waiver</source>
            <translation>Séjour régularisé</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>Fit to fly</source>
            <translation>Aptitude au vol</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>Transit</source>
            <translation>Transit</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>Airline acceptance</source>
            <translation>Accord de la compagnie</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>The country of nationality says that they are its nationals.</source>
            <translation>Le pays de nationalité dit que ce sont ses ressortissants.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>The country where they were found says whether they are victims of trafficking.</source>
            <translation>Le pays où les personnes ont été trouvées dit si elles sont victimes de la traite.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>The country where they wait lets them leave; it often ends after some days.</source>
            <translation>Le pays où les personnes attendent les laisse sortir ; l’autorisation expire souvent après quelques jours.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>Fines and bans for having overstayed are waived.</source>
            <translation>Les amendes et interdictions pour séjour prolongé sont levées.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>A doctor says that they can travel; airlines take it for a few days only.</source>
            <translation>Un médecin atteste l’aptitude au voyage ; les compagnies n’acceptent l’attestation que quelques jours.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>A country on the way lets them pass.</source>
            <translation>Un pays de transit laisse passer les personnes.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>The airline takes them, on the document that they have.</source>
            <translation>La compagnie aérienne accepte les personnes avec le document qu’elles ont.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_views.py" />
            <location filename="../../repatriate/app/composing.py" />
            <location filename="../../repatriate/app/held_views.py" />
            <location filename="../../repatriate/app/jobs.py" />
            <location filename="../../repatriate/app/merging.py" />
            <location filename="../../repatriate/app/note_drafts.py" />
            <location filename="../../repatriate/app/transaction.py" />
            <source>There is no person {0} in this file: check the reference.</source>
            <translation>La personne {0} n’existe pas dans ce fichier : vérifiez la référence.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/filters.py" />
            <source>A filter needs a name.</source>
            <translation>Donnez un nom au filtre.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/filters.py" />
            <source>The name is longer than {0} characters: shorten it.</source>
            <translation>Le nom dépasse {0} caractères : raccourcissez-le.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/filters.py" />
            <location filename="../../repatriate/app/people_filters.py" />
            <source>There is no filter by {0}.</source>
            <translation>Il n’existe pas de filtre sur {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/filters.py" />
            <source>There is a filter “{0}” already: choose another name.</source>
            <translation>Le filtre « {0} » existe déjà : choisissez un autre nom.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/filters.py" />
            <source>Renamed the filter “{0}” to “{1}”</source>
            <translation>Filtre « {0} » renommé « {1} »</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/filters.py" />
            <source>Saved the filter “{0}”</source>
            <translation>Enregistrement du filtre « {0} »</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/filters.py" />
            <source>There is no filter “{0}” in this file.</source>
            <translation>Le filtre « {0} » n’existe pas dans ce fichier.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/filters.py" />
            <source>Deleted the filter “{0}”</source>
            <translation>Suppression du filtre « {0} »</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/groups.py" />
            <source>People cannot be grouped by {0}: use {1}.</source>
            <translation>On ne peut pas former de groupes selon : {0}. Choisissez parmi : {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/groups.py" />
            <source>Say by what to group: {0}.</source>
            <translation>Indiquez selon quoi former les groupes : {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/groups.py" />
            <source>A group holds at least one person: give a size of 1 or more.</source>
            <translation>Un groupe compte au moins une personne : indiquez une taille de 1 ou plus.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/groups.py" />
            <source>Made {1} group by {2}</source>
            <translation>Création de {1} groupe selon : {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/groups.py" />
            <source>Made {1} groups by {2}</source>
            <translation>Création de {1} groupes selon : {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/groups.py" />
            <source>Moved {0} to group {1}</source>
            <translation>Transfert dans le groupe {1} : {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/groups.py" />
            <source>Took {0} out of their group</source>
            <translation>Retrait du groupe : {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/groups.py" />
            <source>A group needs a name.</source>
            <translation>Un groupe doit avoir un nom.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/groups.py" />
            <source>There is a group {0} already.</source>
            <translation>Il y a déjà un groupe {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/groups.py" />
            <source>Saved group {0}</source>
            <translation>Enregistrement du groupe {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/groups.py" />
            <source>Removed group {0}</source>
            <translation>Suppression du groupe {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>There is no field {0} in a document.</source>
            <translation>Un document n’a pas de champ {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>“{0}” is no kind of document: use {1}.</source>
            <translation>« {0} » n’est pas un type de document ; choisissez parmi : {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>The document expires before it was issued: mend one of the days.</source>
            <translation>Le document expire avant son établissement : corrigez l’une des dates.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>This document is no longer in the file.</source>
            <translation>Ce document n’est plus dans le fichier.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>{0} was issued here and stays as it is: void it instead.</source>
            <translation>{0} a été établi ici et reste tel quel : annulez-le plutôt.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>{0} cannot cross a border on this document: choose a passport or an emergency document.</source>
            <translation>{0} ne peut pas passer de frontière avec ce document : choisissez un passeport ou un titre d’urgence.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>{0} is void: choose another document.</source>
            <translation>{0} est annulé : choisissez un autre document.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>Say what kind of document it is, and its number at least.</source>
            <translation>Indiquez au moins le type du document et son numéro.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>{0} has a document of this number already.</source>
            <translation>{0} a déjà un document portant ce numéro.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>Added a document of {0}</source>
            <translation>Ajout d’un document de {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>Changed {0} of a document of {1}</source>
            <translation>Modification d’un document de {1} : {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>Removed a document of {0}</source>
            <translation>Suppression d’un document de {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>Chose the document that {0} travels on</source>
            <translation>Choix du document avec lequel voyage {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>There is no document: choose one.</source>
            <translation>Il n’y a pas de document : choisissez-en un.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>Nobody has seen it yet on {0}: give the day it was seen.</source>
            <translation>Personne ne l’a encore vu le {0} : indiquez le jour où il a été vu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>Saw {0} document</source>
            <translation>{0} document vu</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>Saw {0} documents</source>
            <translation>{0} documents vus</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>A promise is made to somebody: choose the people.</source>
            <translation>Une promesse est faite à quelqu’un : choisissez les personnes.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>Took back the promise of a document to {0}</source>
            <translation>Retrait de la promesse d’un document à {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>Promised a document to {0} for {1}</source>
            <translation>Promesse d’un document à {0} pour le {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/importing.py" />
            <source>Imported a workbook: {0} new people</source>
            <translation>Import d’un classeur (personnes nouvelles : {0})</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/importing.py" />
            <source>Imported a workbook: {0} known people</source>
            <translation>Import d’un classeur (personnes déjà connues : {0})</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/importing.py" />
            <source>Imported a workbook: {0} new, {1} known people</source>
            <translation>Import d’un classeur (personnes nouvelles : {0}, déjà connues : {1})</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <source>The blanks of series {0} are for documents {1}, and page layout {2} makes {3}: choose another series or layout.</source>
            <translation>Les formulaires de la série {0} sont pour les documents {1}, et le modèle de page {2} produit {3} : choisissez une autre série ou un autre modèle.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <source>Nobody is named: say who is to be issued a document.</source>
            <translation>Personne n’est nommé : dites à qui établir un document.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <location filename="../../repatriate/app/previews.py" />
            <source>{0} has a valid document from this office already: void that first, or print it again.</source>
            <translation>{0} a déjà un document valable établi par ce bureau : annulez-le d’abord, ou réimprimez-le.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <source>Everybody here has a valid document from this office already.</source>
            <translation>Tout le monde ici a déjà un document valable établi par ce bureau.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <source>Issued {0} travel document</source>
            <translation>Établissement de {0} document de voyage</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <source>Issued {0} travel documents</source>
            <translation>Établissement de {0} documents de voyage</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <source>Spoiling a document takes a reason.</source>
            <translation>Donnez un motif pour marquer un document abîmé.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <source>Spoiled a travel document and issued the next: {0}</source>
            <translation>Document de voyage abîmé, le suivant établi : {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <source>Spoiled a travel document: {0}</source>
            <translation>Document de voyage abîmé : {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <source>Printing a document again takes a reason.</source>
            <translation>Donnez un motif pour réimprimer un document.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <source>{0} was not printed with this program: it cannot be printed again.</source>
            <translation>{0} n’a pas été imprimé avec ce programme : impossible de le réimprimer.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <source>{0} is on a numbered blank: say that the blank is unharmed, or spoil the document and issue the next.</source>
            <translation>{0} est sur un formulaire numéroté : indiquez que le formulaire est intact, ou marquez le document abîmé et établissez le suivant.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <source>Printed a travel document again: {0}</source>
            <translation>Réimpression d’un document de voyage : {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/layouts.py" />
            <source>A page layout is named with small letters, digits, - and _, 40 at most; not {0}.</source>
            <translation>Un modèle de page se nomme avec des minuscules, des chiffres, - et _, 40 au plus ; pas {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/layouts.py" />
            <source>The page layout {0} is in the file already, just so.</source>
            <translation>Le modèle de page {0} est déjà dans le fichier, à l’identique.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/layouts.py" />
            <source>Took the page layout {0}</source>
            <translation>Reprise du modèle de page {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/layouts.py" />
            <source>There is no page layout {0} of the office's own in this file.</source>
            <translation>Le bureau n’a pas de modèle de page {0} à lui dans ce fichier.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/layouts.py" />
            <source>Removed the page layout {0}</source>
            <translation>Suppression du modèle de page {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/manifests.py" />
            <location filename="../../repatriate/app/issuing.py" />
            <location filename="../../repatriate/app/jobs.py" />
            <location filename="../../repatriate/app/transaction.py" />
            <source>There is no leg {0} in this file: check the code.</source>
            <translation>Le segment {0} n’existe pas dans ce fichier : vérifiez le code.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/manifests.py" />
            <source>No plan is published: plan and publish first, manifests are made from that.</source>
            <translation>Aucun plan n’est publié : planifiez et publiez d’abord, les manifestes en découlent.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/manifests.py" />
            <source>Leg {0} starts or ends at no known place: add it to the places.</source>
            <translation>Le segment {0} part d’un lieu inconnu ou y arrive : ajoutez ce lieu à la liste des lieux.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/manifests.py" />
            <source>Made the {0} manifest of {1}, version {2}</source>
            <translation>Établissement du manifeste « {0} » de {1}, version {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/manifests.py" />
            <source>This manifest is no longer there.</source>
            <translation>Ce manifeste n’existe plus.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/manifests.py" />
            <source>Recorded that a manifest was sent</source>
            <translation>Mention d’envoi d’un manifeste</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/manifests.py" />
            <source>Took back that a manifest was sent</source>
            <translation>Retrait de la mention d’envoi d’un manifeste</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/marking.py" />
            <source>Nothing to ask: all of these are asked or granted already.</source>
            <translation>Rien à demander : tout est déjà demandé ou accordé.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/marking.py" />
            <source>Nothing to take back: what a note asks is taken back by withdrawing the note.</source>
            <translation>Rien à retirer : une demande faite par note se retire en retirant la note.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/marking.py" />
            <source>Nothing changes: all of these stand so already.</source>
            <translation>Rien ne change : tout est déjà dans cet état.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/marking.py" />
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Recorded {0} granted for {1}</source>
            <translation>Autorisation accordée ({0}) : {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/marking.py" />
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Recorded {0} refused for {1}</source>
            <translation>Autorisation refusée ({0}) : {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/marking.py" />
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Recorded {0} withdrawn for {1}</source>
            <translation>Autorisation retirée ({0}) : {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/marking.py" />
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Recorded {0} asked for {1}</source>
            <translation>Autorisation demandée ({0}) : {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/marking.py" />
            <source>Took back {0} for {1}</source>
            <translation>Retrait de la mention ({0}) : {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/marking.py" />
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>There is no answer to record: say for whom, and what was answered.</source>
            <translation>Il n’y a pas de réponse à consigner : dites pour qui, et quelle est la réponse.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/marking.py" />
            <source>Recorded {0} for {1}</source>
            <translation>Réponses consignées ({0}) : {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/merging.py" />
            <source>{0} keeps their reference when they are merged.</source>
            <translation>{0} garde sa référence lors de la fusion.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/merging.py" />
            <source>Merged {0} into {1}</source>
            <translation>Fusion de {0} dans {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/merging.py" />
            <source>{0} and {1} are two different people</source>
            <translation>{0} et {1} sont deux personnes différentes</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/merging.py" />
            <source>{0} pair is two different people</source>
            <translation>{0} paire : deux personnes différentes</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/merging.py" />
            <source>{0} pairs are two different people each</source>
            <translation>{0} paires : deux personnes différentes chaque fois</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/merging.py" />
            <source>{0} and {1} may be one person</source>
            <translation>{0} et {1} sont peut-être une seule personne</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/merging.py" />
            <source>{0} pair may be one person</source>
            <translation>{0} paire : peut-être une seule personne</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/merging.py" />
            <source>{0} pairs may be one person each</source>
            <translation>{0} paires : peut-être une seule personne chaque fois</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/merging.py" />
            <source>{0} cannot be compared with themselves: choose two people.</source>
            <translation>{0} ne peut pas être comparée à elle-même : choisissez deux personnes.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <location filename="../../repatriate/app/note_drafts.py" />
            <source>A note is about somebody: choose the people.</source>
            <translation>Une note concerne quelqu’un : choisissez les personnes.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>There is a note {0} already: a number is used once.</source>
            <translation>Il existe déjà une note {0} : un numéro sert une seule fois.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>Asked for {0} of {1} by note {2}</source>
            <translation>Demande par la note {2} ({0}) : {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>{0} waits for the answer to note {1} already: withdraw that one first.</source>
            <translation>{0} attend déjà la réponse à la note {1} : retirez d’abord celle-ci.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>{0} has it granted already: leave them off the note.</source>
            <translation>{0} a déjà l’autorisation : ne l’inscrivez pas sur la note.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <location filename="../../repatriate/app/note_views.py" />
            <source>There is no note {0} in this file: check the number.</source>
            <translation>La note {0} n’existe pas dans ce fichier : vérifiez le numéro.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>Note {0} was withdrawn: make another one.</source>
            <translation>La note {0} a été retirée : établissez-en une autre.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>Note {0} was sent on that day already.</source>
            <translation>La note {0} a déjà été envoyée ce jour-là.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>Sent note {0}</source>
            <translation>Envoi de la note {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>{0} is not on note {1}: record the answer without the note.</source>
            <translation>{0} ne figure pas sur la note {1} : consignez la réponse sans la note.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>Nobody on note {0} waits for an answer.</source>
            <translation>Personne sur la note {0} n’attend de réponse.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>{0} was asked about again after note {1}: answer that.</source>
            <translation>{0} a fait l’objet d’une nouvelle demande après la note {1} : consignez la réponse à celle-ci.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>Recorded answers to note {0} for {1}</source>
            <translation>Réponses à la note {0} consignées : {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>Recorded the answer to note {0}</source>
            <translation>Réponse à la note {0} consignée</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>Withdrawing a note takes a reason: say why it is asked no more.</source>
            <translation>Donnez un motif pour retirer une note : dites pourquoi la demande est abandonnée.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>Withdrew note {0}: {1}</source>
            <translation>Retrait de la note {0} : {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <location filename="../../repatriate/app/note_drafts.py" />
            <source>“{0}” is no language: write en, fr, id …</source>
            <translation>« {0} » n’est pas une langue : écrivez en, fr, id …</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>Changed the wording of notes on {0} ({1})</source>
            <translation>Modification du libellé des notes ({0}, {1})</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>The office has no wording of its own for this.</source>
            <translation>Le bureau n’a pas de libellé à lui pour cela.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>Went back to the shipped wording of notes on {0} ({1})</source>
            <translation>Retour au libellé fourni des notes ({0}, {1})</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>The hold ends before it starts: mend one of the days.</source>
            <translation>Le blocage finit avant de commencer : corrigez l’une des dates.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Put {0} on {1}</source>
            <translation>Pose d’un {0} : {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Lifted a hold: {0}</source>
            <translation>Levée d’un blocage : {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>There is no hold to lift: choose one.</source>
            <translation>Il n’y a pas de blocage à lever : choisissez-en un.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Lifted a hold: {1}</source>
            <translation>Levée d’un blocage : {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Lifted {0} holds: {1}</source>
            <translation>Levée de {0} blocages : {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Lifting a hold takes a reason: say who decided, and what.</source>
            <translation>Donnez un motif pour lever un blocage : qui a décidé, et quoi.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>This hold is lifted already, or no longer there.</source>
            <translation>Ce blocage est déjà levé, ou n’existe plus.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Put {0} on the checklist of {1}</source>
            <translation>Ajout à la liste de contrôle ({1}) : {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Put {0} on the checklist</source>
            <translation>Ajout à la liste de contrôle : {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>There is nothing to put on the checklist.</source>
            <translation>Il n’y a rien à ajouter à la liste de contrôle.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Put {0} kind on the checklist</source>
            <translation>Ajout de {0} type à la liste de contrôle</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Put {0} kinds on the checklist</source>
            <translation>Ajout de {0} types à la liste de contrôle</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>This is no longer on the checklist.</source>
            <translation>Cet élément n’est plus sur la liste de contrôle.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Took a clearance off the checklist</source>
            <translation>Retrait d’une autorisation de la liste de contrôle</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Recorded answers to {0} for {1}</source>
            <translation>Réponses consignées ({0}) : {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>No answer to {0} is on record for them.</source>
            <translation>Aucune réponse ({0}) n’est consignée pour ces personnes.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Took back the answer to {0} for {1}</source>
            <translation>Retrait de la réponse ({0}) : {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/pasting.py" />
            <source>Nothing of this differs from what the file holds.</source>
            <translation>Rien ici ne diffère de ce que contient le fichier.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/pasting.py" />
            <location filename="../../repatriate/app/commands/people.py" />
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>A person needs a name: fill in the surname, the given names or the native name.</source>
            <translation>Il faut un nom à une personne : renseignez le nom, les prénoms ou le nom en écriture d’origine.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/pasting.py" />
            <source>{0} person changed</source>
            <translation>{0} personne modifiée</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/pasting.py" />
            <source>{0} people changed</source>
            <translation>{0} personnes modifiées</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/pasting.py" />
            <source>{0} person added</source>
            <translation>{0} personne ajoutée</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/pasting.py" />
            <source>{0} people added</source>
            <translation>{0} personnes ajoutées</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/pasting.py" />
            <source>Pasted: {0}</source>
            <translation>Collage : {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/people.py" />
            <source>{0} is somebody else's reference: leave it empty for the next one.</source>
            <translation>La référence {0} est celle d’une autre personne : laissez vide pour recevoir la suivante.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/people.py" />
            <source>Added 1 person</source>
            <translation>Ajout de 1 personne</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/people.py" />
            <source>Changed {0} of {1}</source>
            <translation>Modification de {1} : {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/people.py" />
            <source>A reference belongs to one person and cannot be empty.</source>
            <translation>Une référence désigne une seule personne et ne peut pas être vide.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/people.py" />
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>{0} is somebody else's reference.</source>
            <translation>La référence {0} est celle d’une autre personne.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/people.py" />
            <source>{0} is the old reference of {1}, who was here twice: take another one.</source>
            <translation>{0} est l’ancienne référence de {1}, qui figurait deux fois ici : prenez-en une autre.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/people.py" />
            <source>{0} is or was on a published plan and stays on record: hold them instead.</source>
            <translation>{0} figure ou a figuré sur un plan publié et reste au dossier : posez plutôt un blocage.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/people.py" />
            <source>{0} was issued a travel document and stays on record: hold them instead.</source>
            <translation>{0} a reçu un document de voyage et reste au dossier : posez plutôt un blocage.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/people.py" />
            <source>Removed {0}</source>
            <translation>Suppression : {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/photos.py" />
            <source>Added a photo of {0}</source>
            <translation>Ajout d’une photo de {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/photos.py" />
            <source>There are no photos to add.</source>
            <translation>Il n’y a pas de photos à ajouter.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/photos.py" />
            <source>There are two photos of the same person: keep one of them.</source>
            <translation>Il y a deux photos de la même personne : gardez-en une.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/photos.py" />
            <source>Added {0} photo</source>
            <translation>Ajout de {0} photo</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/photos.py" />
            <source>Added {0} photos</source>
            <translation>Ajout de {0} photos</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/photos.py" />
            <source>This is no portrait of 35 × 45 mm: choose the part of the picture anew.</source>
            <translation>Ce n’est pas un portrait de 35 × 45 mm : choisissez de nouveau la partie de l’image.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/photos.py" />
            <source>{0} has no photo.</source>
            <translation>{0} n’a pas de photo.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/photos.py" />
            <source>Removed the photo of {0}</source>
            <translation>Suppression de la photo de {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>The operation was changed while the plan was made, and the plan no longer holds: plan again.</source>
            <translation>L’opération a changé pendant le calcul du plan, qui n’est plus valable : planifiez de nouveau.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>Planned: {0} people placed, {1} left out</source>
            <translation>Planification (placées : {0}, non placées : {1})</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>There is no draft to discard.</source>
            <translation>Il n’y a pas de brouillon à abandonner.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>Discarded the draft plan</source>
            <translation>Abandon du brouillon</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>There is no draft to publish: plan first.</source>
            <translation>Il n’y a pas de brouillon à publier : planifiez d’abord.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>The draft no longer keeps the rules: {0} Plan again, or mend it.</source>
            <translation>Le brouillon ne respecte plus les règles : {0} Planifiez de nouveau, ou corrigez-le.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>The draft no longer keeps the rules: {0} (and {1} more) Plan again, or mend it.</source>
            <translation>Le brouillon ne respecte plus les règles : {0} (et {1} de plus) Planifiez de nouveau, ou corrigez-le.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>Published the plan: {0} people placed</source>
            <translation>Publication du plan (personnes placées : {0})</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>{1} has only the promise of a document: issue it, then publish.</source>
            <translation>{1} n’a que la promesse d’un document : établissez-le, puis publiez.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>{0} people have only the promise of a document, {1}: issue them, then publish.</source>
            <translation>{0} personnes n’ont que la promesse d’un document, {1} : établissez-les, puis publiez.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>Took {0} off the plan</source>
            <translation>Retrait du plan : {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>Placed {0} on {1}</source>
            <translation>Affectation à {1} : {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>{0} has no journey to be pinned to: put them on a leg first.</source>
            <translation>{0} n’a pas d’itinéraire à épingler : commencez par une place sur un segment.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>Pinned {0}</source>
            <translation>Épingle posée : {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>Unpinned {0}</source>
            <translation>Épingle retirée : {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>{0} is not on {1} of the published plan.</source>
            <translation>{0} n’est pas sur {1} dans le plan publié.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>Seat {0} on {1} is {2}'s: give another.</source>
            <translation>La place {0} de {1} est celle de {2} : donnez-en une autre.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>Gave {0} seat {1} on {2}</source>
            <translation>Attribution de la place {1} à {0} sur {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>Cleared the seat of {0} on {1}</source>
            <translation>Retrait de la place de {0} sur {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>Name the series that the blanks belong to.</source>
            <translation>Nommez la série des formulaires vierges.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>{0} is still to come: blanks are entered when they are here.</source>
            <translation>Le {0} est encore à venir : les formulaires vierges s’enregistrent à leur arrivée.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>Received blanks {0} to {1} of series {2}</source>
            <translation>Réception des formulaires vierges {0} à {1}, série {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>Say why the blanks are {0}.</source>
            <translation>Dites pourquoi les formulaires sont marqués « {0} ».</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>Blank {0} was issued: void or spoil the document on it instead.</source>
            <translation>Le formulaire {0} a été établi : annulez plutôt son document, ou marquez-le abîmé.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>Marked blank {0} {1}: {2}</source>
            <translation>Formulaire vierge {0} marqué « {1} » : {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>Marked {0} blank {1}: {2}</source>
            <translation>{0} formulaire vierge marqué « {1} » : {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>Marked {0} blanks {1}: {2}</source>
            <translation>{0} formulaires vierges marqués « {1} » : {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>{0} cannot be a number of blanks: count again.</source>
            <translation>{0} ne peut pas être un nombre de formulaires vierges : recomptez.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>Counted {0} blanks of series {1} in the safe</source>
            <translation>Comptage au coffre : {0} formulaires vierges, série {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>Voiding a document takes a reason.</source>
            <translation>Donnez un motif pour annuler un document.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>Recorded a travel document as stolen: {0}</source>
            <translation>Document de voyage déclaré volé : {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>Voided a travel document: {0}</source>
            <translation>Annulation d’un document de voyage : {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>{0} new person</source>
            <translation>{0} personne nouvelle</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>{0} new people</source>
            <translation>{0} personnes nouvelles</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>{0} known</source>
            <translation>{0} déjà au fichier</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>{0} row kept aside</source>
            <translation>{0} ligne mise de côté</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>{0} rows kept aside</source>
            <translation>{0} lignes mises de côté</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>Imported a list: {0}</source>
            <translation>Import d’une liste : {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>{0} is no longer in the file: look at row {1} again.</source>
            <translation>{0} n’est plus dans le fichier : revoyez la ligne {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>Imported a row that was kept aside</source>
            <translation>Import d’une ligne mise de côté</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>A row is dropped with a reason only: say why.</source>
            <translation>Une ligne ne se rejette qu’avec un motif : indiquez-le.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>Dropped a row that was kept aside</source>
            <translation>Rejet d’une ligne mise de côté</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>There is no row {0} kept aside: check the number.</source>
            <translation>Aucune ligne {0} n’est mise de côté : vérifiez le numéro.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>Row {0} that was kept aside is dealt with already.</source>
            <translation>La ligne {0}, mise de côté, est déjà traitée.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>Kept the columns of {0}</source>
            <translation>Mémorisation des colonnes de {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>No columns are kept for lists of this shape.</source>
            <translation>Aucune colonne n’est mémorisée pour les listes de cette forme.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>Forgot the columns of a list</source>
            <translation>Oubli des colonnes d’une liste</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rules.py" />
            <source>There is such a rule for {0} already.</source>
            <translation>Cette règle existe déjà pour {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rules.py" />
            <source>A rule apart takes two people: name another one beside {0}.</source>
            <translation>Il faut deux personnes à une règle « séparer » : indiquez-en une autre que {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rules.py" />
            <source>A rule together takes two people: name another one beside {0}.</source>
            <translation>Il faut deux personnes à une règle « ensemble » : indiquez-en une autre que {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rules.py" />
            <source>A rule forbid names legs: give at least one code.</source>
            <translation>Une règle « interdire » porte sur des segments : donnez au moins un code.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rules.py" />
            <source>A rule pin names legs: give at least one code.</source>
            <translation>Une règle « épingler » porte sur des segments : donnez au moins un code.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rules.py" />
            <source>Added rule: {0} apart {1}</source>
            <translation>Ajout d’une règle : séparer {0} de {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rules.py" />
            <source>Added rule: {0} together {1}</source>
            <translation>Ajout d’une règle : garder {0} avec {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rules.py" />
            <source>Added rule: {0} pin {1}</source>
            <translation>Ajout d’une règle : épingler {0} sur {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rules.py" />
            <source>Added rule: {0} forbid {1}</source>
            <translation>Ajout d’une règle : interdire {1} à {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rules.py" />
            <source>This rule is no longer there.</source>
            <translation>Cette règle n’existe plus.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rules.py" />
            <source>Removed a rule</source>
            <translation>Suppression d’une règle</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/seals.py" />
            <source>Made a seal key for signer {0}</source>
            <translation>Création d’une clé de cachet pour le signataire {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/seals.py" />
            <source>Brought in a seal key</source>
            <translation>Importation d’une clé de cachet</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/seals.py" />
            <source>Documents are sealed with this key already.</source>
            <translation>Les documents portent déjà le cachet de cette clé.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/seals.py" />
            <source>Documents are sealed with another key</source>
            <translation>Cachet des documents avec une autre clé</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/seals.py" />
            <source>Documents are not sealed with this key.</source>
            <translation>Les documents ne portent pas le cachet de cette clé.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/seals.py" />
            <source>Documents are no longer sealed</source>
            <translation>Documents désormais sans cachet</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/seals.py" />
            <source>This key has that certificate already.</source>
            <translation>Cette clé a déjà ce certificat.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/seals.py" />
            <source>Replaced the certificate of a seal key</source>
            <translation>Remplacement du certificat d’une clé de cachet</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/seals.py" />
            <source>There is a key {0} {1} already: choose another reference.</source>
            <translation>Il existe déjà une clé {0} {1} : choisissez une autre référence.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/seals.py" />
            <source>This certificate is valid from {0} to {1} only.</source>
            <translation>Ce certificat n’est valable que du {0} au {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/seals.py" />
            <location filename="../../repatriate/app/seals.py" />
            <source>There is no such seal key in this file.</source>
            <translation>Cette clé de cachet n’existe pas dans ce fichier.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>{0} is empty: a leg needs it.</source>
            <translation>Le champ « {0} » est vide : il est indispensable à un segment.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>There is a leg {0} already: choose another code.</source>
            <translation>Le segment {0} existe déjà : choisissez un autre code.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>Added leg {0}</source>
            <translation>Ajout du segment {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>Set leg {0} to {1}</source>
            <translation>Segment {0}, nouvel état : {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>Changed {0} of leg {1}</source>
            <translation>Modification du segment {1} : {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>The leg ends where it starts: a leg goes somewhere else.</source>
            <translation>Le segment finit là où il commence : il doit mener ailleurs.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>The leg arrives no later than it departs, each in the local time of its place: mend one of them.</source>
            <translation>L’arrivée du segment ne suit pas son départ, chacun à l’heure locale de son lieu : corrigez l’un des deux.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>The operation reckons in {0}, not {1}: give the cost in that.</source>
            <translation>L’opération compte en {0}, pas en {1} : donnez le coût dans cette devise.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>A leg is repeated every day or less often: give 1 day or more.</source>
            <translation>Un segment se répète au plus une fois par jour : indiquez 1 jour ou plus.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>{0} does not leave again until that day: give a later one.</source>
            <translation>{0} ne repart pas d’ici cette date : choisissez-en une plus tardive.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>That is more than {0} legs: give an earlier day.</source>
            <translation>Cela fait plus de {0} segments : choisissez une date plus proche.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>Repeated {1} on 1 day</source>
            <translation>Répétition de {1} sur 1 jour</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>Repeated {1} on {0} days</source>
            <translation>Répétition de {1} sur {0} jours</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>a plan</source>
            <translation>un plan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>a pin or a forbid rule</source>
            <translation>une règle « épingler » ou « interdire »</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>a manifest</source>
            <translation>un manifeste</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>{0} is named by {1}: cancel it instead, or take it out there first.</source>
            <translation>{0} figure dans {1} : annulez-le plutôt, ou retirez-l’en d’abord.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>Removed leg {0}</source>
            <translation>Suppression du segment {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>Saved place {0}</source>
            <translation>Enregistrement du lieu {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>There is no setting {0}: use {1}.</source>
            <translation>Il n’existe pas de réglage {0} ; choisissez parmi : {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <location filename="../../repatriate/app/values.py" />
            <location filename="../../repatriate/intake/report.py" />
            <source>{0}: “{1}” is {2}.</source>
            <translation>{0}, « {1} » : {2}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>Set {0} to {1}</source>
            <translation>Réglage « {0} » : {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>the default</source>
            <translation>valeur par défaut</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/composing.py" />
            <source>{0} has no nationality, and no issuing state is set: fill in one of them.</source>
            <translation>{0} n’a pas de nationalité et aucun État émetteur n’est défini : renseignez l’un des deux.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/composing.py" />
            <location filename="../../repatriate/app/register_papers.py" />
            <location filename="../../repatriate/app/seals.py" />
            <location filename="../../repatriate/papers/etd.py" />
            <source>{0}: {1}</source>
            <translation>{0} : {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/composing.py" />
            <source>{0} So it is with {1} more. Nothing was issued.</source>
            <translation>{0} Il en va de même dans {1} autres cas. Aucun document n’a été établi.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/composing.py" />
            <source>{0} Nothing was issued.</source>
            <translation>{0} Aucun document n’a été établi.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/exporting.py" />
            <location filename="../../repatriate/app/transaction.py" />
            <location filename="../../repatriate/store/file.py" />
            <source>There is no folder {0}: make it first.</source>
            <translation>Le dossier {0} n’existe pas : créez-le d’abord.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/exporting.py" />
            <location filename="../../repatriate/app/transaction.py" />
            <source>{0} cannot be written ({1}): if it is open in another program, close it there.</source>
            <translation>Impossible d’écrire {0} ({1}) : s’il est ouvert dans un autre programme, fermez-le.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/held_views.py" />
            <source>Passport</source>
            <translation>Passeport</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/held_views.py" />
            <source>Emergency travel document</source>
            <translation>Titre de voyage d’urgence</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/held_views.py" />
            <source>Laissez-passer</source>
            <translation>Laissez-passer</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/held_views.py" />
            <source>Refugee's travel document</source>
            <translation>Titre de voyage pour réfugié</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/held_views.py" />
            <source>Stateless person's travel document</source>
            <translation>Titre de voyage pour apatride</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/held_views.py" />
            <source>Identity card</source>
            <translation>Carte d’identité</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/held_views.py" />
            <source>Other document</source>
            <translation>Autre document</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/held_views.py" />
            <source>Carriers take it everywhere.</source>
            <translation>Les transporteurs l’acceptent partout.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/held_views.py" />
            <source>Carriers take it as a passport.</source>
            <translation>Les transporteurs l’acceptent comme un passeport.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/held_views.py" />
            <source>It counts as an emergency travel document: some legs refuse it.</source>
            <translation>Il vaut titre de voyage d’urgence : certains segments le refusent.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/held_views.py" />
            <source>No border is planned on it: which neighbours take a card, only they say. It shows who they are.</source>
            <translation>Aucune frontière n’est planifiée avec elle : seuls les pays voisins disent s’ils acceptent une carte. Elle établit l’identité.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/held_views.py" />
            <source>No border is crossed on it. It shows who they are.</source>
            <translation>Il ne permet de passer aucune frontière. Il établit l’identité.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/issued_views.py" />
            <source>This office did not issue that document.</source>
            <translation>Ce bureau n’a pas établi ce document.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/issued_views.py" />
            <source>This office issued no document {0}: check the number.</source>
            <translation>Ce bureau n’a pas établi de document {0} : vérifiez le numéro.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/issuing.py" />
            <source>{0} has no destination: fill it in, the document is for one journey.</source>
            <translation>{0} n’a pas de destination : indiquez-la, le document vaut pour un seul voyage.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/issuing.py" />
            <source>No plan is published: plan and publish first.</source>
            <translation>Aucun plan n’est publié : planifiez et publiez d’abord.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/issuing.py" />
            <source>Nobody is on {0} in the published plan.</source>
            <translation>Personne n’est sur {0} dans le plan publié.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/jobs.py" />
            <source>{0} is not the template: {1}.</source>
            <translation>{0} n’est pas le modèle : {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/jobs.py" />
            <location filename="../../repatriate/app/plans.py" />
            <source>There is no plan yet: run the planner first.</source>
            <translation>Il n’y a pas encore de plan : lancez d’abord le planificateur.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/layouts.py" />
            <source>{0} is not UTF-8: save it so.</source>
            <translation>{0} n’est pas en UTF-8 : enregistrez-le ainsi.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/layouts.py" />
            <location filename="../../repatriate/app/photographing.py" />
            <location filename="../../repatriate/app/rosters/opening.py" />
            <location filename="../../repatriate/intake/roster/mapping.py" />
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} cannot be read ({1}).</source>
            <translation>Impossible de lire {0} ({1}).</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/layouts.py" />
            <location filename="../../repatriate/app/seals.py" />
            <location filename="../../repatriate/store/backup.py" />
            <source>{0} cannot be written ({1}).</source>
            <translation>Impossible d’écrire {0} ({1}).</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/merging.py" />
            <source>{0} cannot be merged with themselves: choose two people.</source>
            <translation>{0} ne peut pas être fusionnée avec elle-même : choisissez deux personnes.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/merging.py" />
            <source>{0} was merged already and is {1} now: use that reference.</source>
            <translation>{0} a déjà été fusionnée et s’appelle désormais {1} : utilisez cette référence.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/merging.py" />
            <source>{0} left on {1} and {2} on {3}: they are two people and cannot be merged.</source>
            <translation>{0} est partie sur {1} et {2} sur {3} : ce sont deux personnes, la fusion est impossible.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/note_drafts.py" />
            <source>Say which authority the note is to: the checklist does not name one.</source>
            <translation>Indiquez l’autorité destinataire de la note : la liste de contrôle n’en nomme pas une seule.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/note_drafts.py" />
            <source>Nobody knows who writes the note: fill in the setting authority, such as Embassy of Indonesia.</source>
            <translation>L’auteur de la note est inconnu : remplissez le réglage autorité, par exemple Embassy of Indonesia.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/note_views.py" />
            <source>There is no wording in “{0}”: write one, or use {1}.</source>
            <translation>Il n’y a pas de libellé en « {0} » : rédigez-en un, ou utilisez {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/operation.py" />
            <location filename="../../repatriate/store/keys.py" />
            <source>This text holds half a character, which no file can keep: type it again.</source>
            <translation>Ce texte contient une moitié de caractère, qu’aucun fichier ne peut conserver : saisissez-le à nouveau.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/operation.py" />
            <source>The file is closed.</source>
            <translation>Le fichier est fermé.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/operation.py" />
            <source>“{0}” cannot be undone: what came later needs it. Undo that first.</source>
            <translation>« {0} » ne peut pas être annulé : une action plus récente en dépend. Annulez d’abord celle-ci.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/operation.py" />
            <source>There is nothing to undo.</source>
            <translation>Il n’y a rien à annuler.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/operation.py" />
            <source>There is nothing to redo.</source>
            <translation>Il n’y a rien à rétablir.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/operation.py" />
            <source>Entry {0} is not one that can be undone now: see the journal.</source>
            <translation>L’écriture {0} ne peut pas être annulée maintenant : voyez le journal.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/operation.py" />
            <source>“{0}” cannot be undone: something it wrote was changed since. Undo that first.</source>
            <translation>« {0} » ne peut pas être annulé : un élément écrit alors a changé depuis. Annulez d’abord ce changement.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/operation.py" />
            <source>a row of {0} refers to nothing</source>
            <translation>une ligne de {0} renvoie à un élément absent</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/pasting.py" />
            <source>“{0}” is {1}.</source>
            <translation>« {0} » : {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/pasting.py" />
            <source>Row {0}, {1}: {2}</source>
            <translation>Ligne {0}, {1} : {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/pasting.py" />
            <source>No column here says anything of people but their reference.</source>
            <translation>Ces colonnes ne disent rien des personnes, hormis leur référence.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/pasting.py" />
            <source>{0} cells were copied and {1} people are selected: copy one cell, or as many as there are people.</source>
            <translation>{0} cellules copiées pour {1} personnes sélectionnées : copiez une seule cellule, ou autant que de personnes.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/pasting.py" />
            <source>A reference belongs to one person: it cannot be pasted over others.</source>
            <translation>Une référence désigne une seule personne : elle ne peut pas être collée sur d’autres.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/pasting.py" />
            <source>Row {0} has neither a reference nor a name: nobody knows who it is.</source>
            <translation>La ligne {0} n’a ni référence ni nom : impossible de savoir de qui il s’agit.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/pasting.py" />
            <source>nobody here is {0}: leave the reference empty for somebody new.</source>
            <translation>personne ici ne porte la référence {0} : laissez-la vide pour une nouvelle personne.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/pasting.py" />
            <source>{0} stands in row {1} already.</source>
            <translation>{0} figure déjà à la ligne {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/pasting.py" />
            <source>Document {0} is that of {1}: is this the same person?</source>
            <translation>Le document {0} est celui de {1} : est-ce la même personne ?</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/people_filters.py" />
            <source>{0} is no age: write it as 0-17 or 60-.</source>
            <translation>{0} n’est pas un âge : écrivez 0-17 ou 60-.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/people_filters.py" />
            <source>{0} is no day: write it as 2025-06-01.</source>
            <translation>{0} n’est pas une date : écrivez 2025-06-01.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/photographing.py" />
            <location filename="../../repatriate/papers/photo.py" />
            <location filename="../../ui/rooms/person/photo.py" />
            <source>This file is larger than {0} MB: choose a smaller picture.</source>
            <translation>Ce fichier dépasse {0} Mo : choisissez une image plus petite.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/photographing.py" />
            <source>There is no folder {0}: check the name.</source>
            <translation>Le dossier {0} n’existe pas : vérifiez le nom.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/photographing.py" />
            <source>There are no pictures in {0}: JPEG or PNG files, called P00012.jpg.</source>
            <translation>Il n’y a pas d’images dans {0} : fichiers JPEG ou PNG, nommés P00012.jpg.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/photographing.py" />
            <source>nobody here has that reference</source>
            <translation>personne ici ne porte cette référence</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/photographing.py" />
            <source>there is another picture of {0}</source>
            <translation>il y a une autre image de {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/places.py" />
            <source>{0} is no place here: use an airport code, or add it to the places.</source>
            <translation>{0} n’est pas un lieu connu : utilisez un code d’aéroport, ou ajoutez-le à la liste des lieux.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/places.py" />
            <source>{0} lies in {1}, not in {2}.</source>
            <translation>Le pays de {0} est {1}, pas {2}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/previews.py" />
            <source>Series {0} has no blanks left; enter what was received.</source>
            <translation>La série {0} n’a plus de formulaires vierges ; enregistrez ceux qui ont été reçus.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/previews.py" />
            <location filename="../../repatriate/papers/register.py" />
            <source>Series {0} has {1} blanks left and {2} are needed; enter what was received.</source>
            <translation>Il reste {1} formulaires vierges dans la série {0} et il en faut {2} ; enregistrez ceux qui ont été reçus.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/previews.py" />
            <source>Only a document that this office issued can be shown as it was printed.</source>
            <translation>Seul un document établi par ce bureau peut être montré tel qu’il a été imprimé.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/printed.py" />
            <source>Something is missing that a document was printed with.</source>
            <translation>Il manque un élément avec lequel un document a été imprimé.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/printed.py" />
            <source>Only a document that this office issued, and that is valid, can be voided, spoiled or printed again.</source>
            <translation>Seul un document établi par ce bureau et valable peut être annulé, marqué abîmé ou réimprimé.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/register_papers.py" />
            <source>{0} blank</source>
            <translation>{0} formulaire vierge</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/register_papers.py" />
            <source>{0} blanks</source>
            <translation>{0} formulaires vierges</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/register_papers.py" />
            <source>Not in the safe: {0}</source>
            <translation>Hors du coffre : {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/register_papers.py" />
            <source>{0} is still to come: what the register will say then, nobody knows.</source>
            <translation>Le {0} est encore à venir : nul ne sait ce que dira alors le registre.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/register_papers.py" />
            <source>Made from the register by {0} on {1}; journal {2}</source>
            <translation>Établi d’après le registre par {0} le {1} ; journal {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/register_views.py" />
            <location filename="../../repatriate/app/transaction.py" />
            <source>There is no blank {0} in this file: check the number.</source>
            <translation>Le formulaire vierge {0} n’existe pas dans ce fichier : vérifiez le numéro.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>{0} It says that it is not decided yet.</source>
            <translation>{0} La réponse dit que rien n’est encore décidé.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>{0} It says both yes and no.</source>
            <translation>{0} La réponse dit à la fois oui et non.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>By our reference.</source>
            <translation>D’après notre référence.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>By the number of a document.</source>
            <translation>D’après le numéro d’un document.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>It may mean {0}.</source>
            <translation>Il peut s’agir de {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>Nobody whose answer is waited for is named so.</source>
            <translation>Personne en attente de réponse ne porte ce nom.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>Several have that name: {0}.</source>
            <translation>Plusieurs portent ce nom : {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>The name is like that of {0}.</source>
            <translation>Le nom ressemble à celui de {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>By name.</source>
            <translation>D’après le nom.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>{0}; {1}; {2}.</source>
            <translation>{0} ; {1} ; {2}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>{0} answer can be recorded</source>
            <translation>{0} réponse peut être consignée</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>{0} answers can be recorded</source>
            <translation>{0} réponses peuvent être consignées</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>{0} line is to be looked at</source>
            <translation>{0} ligne est à vérifier</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>{0} lines are to be looked at</source>
            <translation>{0} lignes sont à vérifier</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>nothing is said of {0} person</source>
            <translation>rien n’est dit de {0} personne</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>nothing is said of {0} people</source>
            <translation>rien n’est dit de {0} personnes</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/rosters/lists.py" />
            <source>There is no list {0} in this file: check the number.</source>
            <translation>Il n’y a pas de liste {0} dans ce fichier : vérifiez le numéro.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/rosters/lists.py" />
            <source>The file of this list was not kept: it was too large.</source>
            <translation>Le fichier de cette liste n’a pas été gardé : il était trop volumineux.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/rosters/lists.py" />
            <source>the mapping in the file</source>
            <translation>la correspondance des colonnes dans le fichier</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/rosters/opening.py" />
            <source>“{0}” is no nationality: write three letters, as in IDN.</source>
            <translation>« {0} » n’est pas une nationalité : écrivez trois lettres, comme IDN.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/rosters/opening.py" />
            <source>this looks like the template, but {0}: it was read as a list of people, and the other sheets were left out</source>
            <translation>ce classeur ressemble au modèle, mais {0} ; il a été lu comme une liste de personnes, et les autres feuilles ont été ignorées</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/rosters/proposal.py" />
            <source>put aside by the officer: look at it again later</source>
            <translation>mise de côté par l’agent ; à revoir plus tard</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/rosters/proposal.py" />
            <source>the same reference</source>
            <translation>même référence</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/rosters/proposal.py" />
            <source>the same name, once on this list and once on the last one like it</source>
            <translation>même nom, une fois sur cette liste et une fois sur la précédente du même genre</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/rosters/proposal.py" />
            <source>on row {0} of this list</source>
            <translation>à la ligne {0} de cette liste</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/sample.py" />
            <source>The shipped sample cannot be read: {0}</source>
            <translation>L’exemple fourni ne peut pas être lu : {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/seals.py" />
            <source>The certificate of seal key {0} {1} is not valid on {2}: use another key, or none, in the settings of seals.</source>
            <translation>Le certificat de la clé de cachet {0} {1} n’est pas valable le {2} : utilisez une autre clé, ou aucune, dans les réglages des cachets.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/seals.py" />
            <source>The file is larger than {0} MB.</source>
            <translation>Le fichier dépasse {0} Mo.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/seals.py" />
            <source>There is no such file: check the name and the folder.</source>
            <translation>Ce fichier n’existe pas : vérifiez le nom et le dossier.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/seals.py" />
            <source>The file cannot be read ({0}).</source>
            <translation>Impossible de lire le fichier ({0}).</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/seals.py" />
            <source>There is no seal to be seen here: scan the document at 300 dots to the inch, flat and in focus.</source>
            <translation>Aucun cachet n’est visible ici : numérisez le document à 300 points par pouce, à plat et net.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Situation report</source>
            <translation>Rapport de situation</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>As of {0}, {1} UTC</source>
            <translation>Au {0}, {1} UTC</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>From registered to arrived</source>
            <translation>De l’enregistrement à l’arrivée</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Needs attention</source>
            <translation>À surveiller</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Nothing.</source>
            <translation>Rien.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>By nationality</source>
            <translation>Par nationalité</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Nationality</source>
            <translation>Nationalité</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>By destination</source>
            <translation>Par destination</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Destination</source>
            <translation>Destination</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} · figures only, no personal data · journal entry {1}, seal {2}</source>
            <translation>{0} · chiffres seuls, sans données personnelles · écriture {1} du journal, sceau {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>The report is a PDF: choose a name that ends in .pdf.</source>
            <translation>Le rapport est un PDF : choisissez un nom qui finit par .pdf.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <location filename="../../repatriate/manifests/export.py" />
            <source>There is no folder {0}; choose one that exists.</source>
            <translation>Le dossier {0} n’existe pas ; choisissez un dossier existant.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} cannot be written ({1}): close it elsewhere or choose another name.</source>
            <translation>Impossible d’écrire {0} ({1}) : fermez-le ailleurs ou choisissez un autre nom.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Registered</source>
            <translation>Enregistrées</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Cleared to leave</source>
            <translation>Autorisées à partir</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Documented</source>
            <translation>Documentées</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>On the plan</source>
            <translation>Au plan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>no plan yet</source>
            <translation>pas encore de plan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>On a manifest</source>
            <translation>Sur un manifeste</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Departed</source>
            <translation>Parties</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} leg</source>
            <translation>{0} segment</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} legs</source>
            <translation>{0} segments</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Arrived</source>
            <translation>Arrivées</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} manifest</source>
            <translation>{0} manifeste</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} manifests</source>
            <translation>{0} manifestes</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>none made yet</source>
            <translation>pas encore établi</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} waiting</source>
            <translation>{0} en attente</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} without</source>
            <translation>{0} sans document</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} left out</source>
            <translation>{0} non placées</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>not known</source>
            <translation>inconnue</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} other</source>
            <translation>{0} autre</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} others</source>
            <translation>{0} autres</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Cleared</source>
            <translation>Autorisées</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Nobody is registered.</source>
            <translation>Personne n’est enregistré.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Waiting on</source>
            <translation>On attend</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>What is missing</source>
            <translation>Ce qui manque</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Whose move</source>
            <translation>À qui d’agir</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>People</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Oldest, days</source>
            <translation>Attente, jours</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Nobody waits for anything.</source>
            <translation>Personne n’attend rien.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Travel document</source>
            <translation>Document de voyage</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>this office</source>
            <translation>ce bureau</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} authorities</source>
            <translation>{0} autorités</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>not named</source>
            <translation>non précisé</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Next departures</source>
            <translation>Prochains départs</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Local time</source>
            <translation>Heure locale</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Leg</source>
            <translation>Segment</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Route</source>
            <translation>Trajet</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Seats</source>
            <translation>Places</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Papers</source>
            <translation>Documents</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Manifest</source>
            <translation>Manifeste</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Nothing leaves.</source>
            <translation>Aucun départ.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <location filename="../../repatriate/intake/template.py" />
            <location filename="../../repatriate/papers/zones/formats.py" />
            <source>none</source>
            <translation>aucun</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>changed since v{0}</source>
            <translation>modifié depuis v{0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>sent v{0}</source>
            <translation>envoyé v{0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>made v{0}</source>
            <translation>établi v{0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} person is on a leg that is cancelled</source>
            <translation>{0} personne est sur un segment annulé</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} people are on a leg that is cancelled</source>
            <translation>{0} personnes sont sur un segment annulé</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} person: the document expires before they arrive</source>
            <translation>{0} personne : le document expire avant l’arrivée</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} people: the document expires before they arrive</source>
            <translation>{0} personnes : le document expire avant l’arrivée</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} person on the plan is on hold since</source>
            <translation>{0} personne au plan a été bloquée depuis</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} people on the plan are on hold since</source>
            <translation>{0} personnes au plan ont été bloquées depuis</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} hold ends within three days</source>
            <translation>{0} blocage prend fin dans les trois jours</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} people: the hold ends within three days</source>
            <translation>{0} personnes : le blocage prend fin dans les trois jours</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} person of the first priority is left out of the plan</source>
            <translation>{0} personne de première priorité n’est pas placée</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} people of the first priority are left out of the plan</source>
            <translation>{0} personnes de première priorité ne sont pas placées</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} person under 18 is without a household</source>
            <translation>{0} personne de moins de 18 ans est sans foyer</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} people under 18 are without a household</source>
            <translation>{0} personnes de moins de 18 ans sont sans foyer</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} person has no destination, so no journey can be found</source>
            <translation>{0} personne n’a pas de destination : aucun itinéraire possible</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} people have no destination, so no journey can be found</source>
            <translation>{0} personnes n’ont pas de destination : aucun itinéraire possible</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{1} carries other people than its last manifest lists</source>
            <translation>{1} n’a plus les personnes de son dernier manifeste</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} legs carry other people than their last manifest lists, the first is {1}</source>
            <translation>{0} segments n’ont plus les personnes de leur dernier manifeste, le premier : {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{1} leaves within two days and has no manifest</source>
            <translation>{1} part dans les deux jours et n’a pas de manifeste</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} legs leave within two days and have no manifest, the first is {1}</source>
            <translation>{0} segments partent dans les deux jours sans manifeste, le premier : {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} row of a list is kept aside: it may be somebody</source>
            <translation>{0} ligne d’une liste est mise de côté : c’est peut-être quelqu’un</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} rows of lists are kept aside: each may be somebody</source>
            <translation>{0} lignes de listes sont mises de côté : chacune est peut-être quelqu’un</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>The draft is not published: manifests and this overview show the published plan</source>
            <translation>Le brouillon n’est pas publié : les manifestes et cette vue montrent le plan publié</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>The last backup is {0} day old</source>
            <translation>La dernière sauvegarde date de {0} jour</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>The last backup is {0} days old</source>
            <translation>La dernière sauvegarde date de {0} jours</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/transaction.py" />
            <location filename="../../repatriate/papers/etd.py" />
            <source>{0} cannot be written ({1}); close it elsewhere or choose another place.</source>
            <translation>Impossible d’écrire {0} ({1}) ; fermez-le ailleurs ou choisissez un autre emplacement.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/transaction.py" />
            <source>There is no group {0} in this file: check the name.</source>
            <translation>Le groupe {0} n’existe pas dans ce fichier : vérifiez le nom.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/values.py" />
            <source>There is no field {0} in {1}.</source>
            <translation>Le champ {0} n’existe pas dans {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/whatif.py" />
            <source>{0} is cancelled.</source>
            <translation>{0} est annulé.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/whatif.py" />
            <source>{0} ends at {1}, {2} leaves from {3}.</source>
            <translation>{0} finit à {1}, {2} part de {3}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/whatif.py" />
            <source>{0} leaves before {1} arrives.</source>
            <translation>{0} part avant l’arrivée de {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/whatif.py" />
            <source>{0} leaves {1} after {2} arrives: {3} are needed.</source>
            <translation>{0} part {1} après l’arrivée de {2} : il faut {3}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/whatif.py" />
            <source>{0} leaves {1} after {2} arrives: {3} is the most.</source>
            <translation>{0} part {1} après l’arrivée de {2} : le maximum est de {3}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/whatif.py" />
            <source>{0} day</source>
            <translation>{0} jour</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/whatif.py" />
            <source>{0} days</source>
            <translation>{0} jours</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/whatif.py" />
            <source>{0} d {1} h</source>
            <translation>{0} j {1} h</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/whatif.py" />
            <source>{0} min</source>
            <translation>{0} min</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/whatif.py" />
            <source>{0} h {1} min</source>
            <translation>{0} h {1} min</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/whatif.py" />
            <source>{0} h</source>
            <translation>{0} h</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>accepts_etd</source>
            <translation>titres d’urgence acceptés</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>address</source>
            <translation>adresse</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>arrives</source>
            <translation>arrivée</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>assistance</source>
            <translation>assistance</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>authority</source>
            <translation>autorité</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>birth_date</source>
            <translation>date de naissance</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>birth_place</source>
            <translation>lieu de naissance</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>carrier</source>
            <translation>transporteur</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>clear_until</source>
            <translation>fin d’autorisation</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>code</source>
            <translation>code</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>cohesion</source>
            <translation>cohésion</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>country</source>
            <translation>pays</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>currency</source>
            <translation>monnaie</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>departs</source>
            <translation>départ</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>destination</source>
            <translation>destination</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>document_expiry</source>
            <translation>expiration du document</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>document_issuer</source>
            <translation>émetteur du document</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>document_number</source>
            <translation>numéro du document</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>document_type</source>
            <translation>type de document</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>expires</source>
            <translation>date d’expiration</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>given_names</source>
            <translation>prénoms</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>group</source>
            <translation>groupe</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>hold</source>
            <translation>blocage</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>hold_from</source>
            <translation>début du blocage</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>hold_until</source>
            <translation>fin du blocage</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>household</source>
            <translation>foyer</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <location filename="../../repatriate/papers/register.py" />
            <source>issued</source>
            <translation>établi</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>issuer</source>
            <translation>émetteur</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>issuing_state</source>
            <translation>État émetteur</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>kind</source>
            <translation>type</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>latitude</source>
            <translation>latitude</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>layout</source>
            <translation>modèle de page</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>location</source>
            <translation>hébergement</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>longitude</source>
            <translation>longitude</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>max_infants</source>
            <translation>bébés au plus</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>max_layover_hours</source>
            <translation>escale maximale en heures</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>max_legs</source>
            <translation>segments au plus</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>max_stretcher</source>
            <translation>civières au plus</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>max_unaccompanied_minors</source>
            <translation>mineurs seuls au plus</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>max_wheelchair</source>
            <translation>fauteuils roulants au plus</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>min_connection_minutes</source>
            <translation>correspondance minimale en minutes</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>mode</source>
            <translation>moyen</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>name</source>
            <translation>nom</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>nationality</source>
            <translation>nationalité</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>native_name</source>
            <translation>nom en écriture d’origine</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>note</source>
            <translation>remarque</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>note_number</source>
            <translation>numéro de note</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>notes</source>
            <translation>notes</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>number</source>
            <translation>numéro</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>operation</source>
            <translation>opération</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>origin</source>
            <translation>origine</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>outside_name</source>
            <translation>nom pour l’extérieur</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>plan_start</source>
            <translation>début du plan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>priority</source>
            <translation>priorité</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>province</source>
            <translation>province</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>ready_from</source>
            <translation>date de disponibilité</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>reason</source>
            <translation>motif</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>ref</source>
            <translation>référence</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>reference</source>
            <translation>référence</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>seat_cost</source>
            <translation>coût d’une place</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>seats</source>
            <translation>places</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>seen_by</source>
            <translation>vu par</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>seen_on</source>
            <translation>vu le</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>sex</source>
            <translation>sexe</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>status</source>
            <translation>état</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>stretcher_seats</source>
            <translation>places par civière</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>surname</source>
            <translation>nom</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>timezone</source>
            <translation>fuseau horaire</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>plan start</source>
            <translation>début du plan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>min connection minutes</source>
            <translation>correspondance minimale en minutes</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>max layover hours</source>
            <translation>escale maximale en heures</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>max legs</source>
            <translation>segments au plus</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>issuing state</source>
            <translation>État émetteur</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>outside name</source>
            <translation>nom pour l’extérieur</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>note number</source>
            <translation>numéro de note</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>planned</source>
            <translation>prévu</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>closed</source>
            <translation>clos</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>departed</source>
            <translation>parti</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>arrived</source>
            <translation>arrivé</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>cancelled</source>
            <translation>annulé</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>exit</source>
            <translation>sortie</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>arrival</source>
            <translation>arrivée</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>receiving</source>
            <translation>accueil</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>escort</source>
            <translation>escorte</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>office</source>
            <translation>bureau</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>{0} person</source>
            <translation>{0} personne</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>{0} people</source>
            <translation>{0} personnes</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>longer than the {0} characters that a cell holds: shorten it</source>
            <translation>plus long que les {0} caractères d’une cellule ; raccourcissez le texte</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>a code has no spaces</source>
            <translation>un code ne contient pas d’espace</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>not a country: write three letters, as in IDN or PHL</source>
            <translation>ce n’est pas un pays ; écrivez trois lettres, comme IDN ou PHL</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>not a nationality: write three letters, as in IDN or PHL</source>
            <translation>ce n’est pas une nationalité ; écrivez trois lettres, comme IDN ou PHL</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>not a date: write it as a date, or as 2025-03-31</source>
            <translation>ce n’est pas une date ; écrivez une date, par exemple 2025-03-31</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>no day of our times: check the year</source>
            <translation>cette date n’est pas de notre époque ; vérifiez l’année</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>not a date: write it as a date, or as 1998-03-15; with ?? for what is not known</source>
            <translation>ce n’est pas une date ; écrivez une date, par exemple 1998-03-15, avec ?? pour ce qui est inconnu</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>not a date and time: write it as 2025-03-31 14:20, local time</source>
            <translation>ce n’est pas une date avec l’heure ; écrivez 2025-03-31 14:20, heure locale</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>no time of our days: check the year</source>
            <translation>ce moment n’est pas de notre époque ; vérifiez l’année</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>not a number</source>
            <translation>ce n’est pas un nombre</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>less than {0}</source>
            <translation>le minimum est {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>more than {0}</source>
            <translation>le maximum est {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>not a whole number</source>
            <translation>ce n’est pas un nombre entier</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>neither yes nor no</source>
            <translation>ni oui ni non</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>not one of {0}</source>
            <translation>choisissez parmi {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>not IATA codes with spaces between, as in WCHR MEDA</source>
            <translation>ce ne sont pas des codes IATA séparés par des espaces, comme WCHR MEDA</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>not a time zone: write it as Asia/Bangkok</source>
            <translation>ce n’est pas un fuseau horaire ; écrivez par exemple Asia/Bangkok</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>not a destination: write a country (IDN), a place (CGK), or both (CHN:CAN)</source>
            <translation>ce n’est pas une destination ; écrivez un pays (IDN), un lieu (CGK) ou les deux (CHN:CAN)</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>this is needed, and the cell is empty: fill it in</source>
            <translation>cette cellule est indispensable, et elle est vide ; remplissez-la</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>nothing is said of a document: fill it in</source>
            <translation>rien n’est dit du document ; remplissez la ligne</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>no kind of {0}: mend one of them</source>
            <translation>ce n’est pas un type de {0} ; corrigez l’un des deux</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>no person here: use a ref of sheet People</source>
            <translation>cette personne n’existe pas ici ; utilisez une référence (ref) de la feuille People</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>no code for a place: the colon is for COUNTRY:PLACE</source>
            <translation>ce code ne convient pas à un lieu ; le deux-points sert à PAYS:LIEU</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>the cell is empty, and {0} is no known airport: fill it in</source>
            <translation>la cellule est vide, et {0} n’est pas un aéroport connu ; remplissez-la</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>no place here: use an airport code, or add it to sheet Places</source>
            <translation>ce lieu est inconnu ; utilisez un code d’aéroport, ou ajoutez-le à la feuille Places</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>no name is here; the person was imported without</source>
            <translation>aucun nom n’est donné ; la personne a été importée sans nom</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>{0}, which lies in {1}, not in {2}</source>
            <translation>le pays de {0} est {1}, pas {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>no country, and {0}</source>
            <translation>ce n’est pas un pays, et {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>before ready_from</source>
            <translation>antérieur à ready_from</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>before {0}: mend one of them</source>
            <translation>antérieur à {0} ; corrigez l’un des deux</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>not {0}, which leg {1} has: an operation reckons in one currency</source>
            <translation>ce n’est pas {0}, la monnaie du segment {1} ; une opération compte en une seule monnaie</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>not {0}: an operation reckons in one currency</source>
            <translation>ce n’est pas {0} ; une opération compte en une seule monnaie</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>wrong for leg {0}, which would arrive before it departs: mend one of them</source>
            <translation>faux pour le segment {0}, qui arriverait avant son départ ; corrigez l’un des deux</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>where the leg starts: a leg goes somewhere else</source>
            <translation>le segment part de là ; il doit mener ailleurs</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>no later than the departure, each in the local time of its place: mend one of them</source>
            <translation>l’arrivée doit suivre le départ, chacun à l’heure locale de son lieu ; corrigez l’un des deux</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>the same person as in a: a rule takes two</source>
            <translation>la même personne que dans a ; il faut deux personnes à une règle</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>about a leg {0} that is not here: use a code of sheet Legs</source>
            <translation>le segment {0} n’existe pas ici ; utilisez un code de la feuille Legs</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>somebody else fits as well</source>
            <translation>une autre personne convient aussi</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>document numbers that differ by one sign</source>
            <translation>numéros de document différents d’un seul signe</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>different document numbers</source>
            <translation>numéros de document différents</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same name</source>
            <translation>même nom</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same name, spelled differently</source>
            <translation>même nom, écrit autrement</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same name, with parts missing</source>
            <translation>même nom, en partie incomplet</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same name in its own script</source>
            <translation>même nom dans son écriture d’origine</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same given name, another surname</source>
            <translation>même prénom, autre nom de famille</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same name in Latin letters, but another one in its own script or marks</source>
            <translation>même nom en lettres latines, mais différent dans son écriture d’origine ou par ses accents</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same surname, other given names</source>
            <translation>même nom de famille, autres prénoms</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>some names are the same, others are not</source>
            <translation>certains noms identiques, d’autres non</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>different names</source>
            <translation>noms différents</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same birth date</source>
            <translation>même date de naissance</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same month of birth, a day is not known</source>
            <translation>même mois de naissance, un jour inconnu</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same year of birth, the day is not sure</source>
            <translation>même année de naissance, jour incertain</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same day and month of birth, a year is not known</source>
            <translation>mêmes jour et mois de naissance, une année inconnue</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same birth date with day and month swapped</source>
            <translation>même date de naissance, jour et mois inversés</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same day and month of birth, the year counted differently</source>
            <translation>mêmes jour et mois de naissance, année comptée autrement</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>birth dates that differ by one digit</source>
            <translation>dates de naissance différentes d’un seul chiffre</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>years of birth one apart</source>
            <translation>années de naissance à un an d’écart</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same year of birth, another day</source>
            <translation>même année de naissance, autre jour</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>different birth dates</source>
            <translation>dates de naissance différentes</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same sex</source>
            <translation>même sexe</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>another sex</source>
            <translation>autre sexe</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same nationality</source>
            <translation>même nationalité</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>another nationality</source>
            <translation>autre nationalité</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same province</source>
            <translation>même province</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>a typing error in the number, or a number that two people share</source>
            <translation>faute de frappe dans le numéro, ou numéro commun à deux personnes</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the number of a parent or of a twin, perhaps</source>
            <translation>peut-être le numéro d’un parent ou d’un jumeau</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the document number {0}, which others have too</source>
            <translation>numéro de document {0}, porté aussi par d’autres</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same document number {0}</source>
            <translation>même numéro de document {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/pasted.py" />
            <source>This is too much to paste: save it as a file and import that.</source>
            <translation>C’est trop pour un collage : enregistrez un fichier et importez-le.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/pasted.py" />
            <source>There is no text on the clipboard: copy cells in Excel first, then paste.</source>
            <translation>Le presse-papiers ne contient pas de texte : copiez d’abord des cellules dans Excel, puis collez.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/pasted.py" />
            <source>These are {0} rows: more than {1} are imported as a file, not pasted.</source>
            <translation>Cela fait {0} lignes : au-delà de {1}, importez un fichier au lieu de coller.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/pasted.py" />
            <source>Only titles of columns were copied: copy the rows under them too.</source>
            <translation>Seuls les titres de colonnes ont été copiés : copiez aussi les lignes au-dessous.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/pasted.py" />
            <source>What was copied is no block of cells: copy it in Excel again.</source>
            <translation>Ce qui a été copié n’est pas un bloc de cellules : copiez-le de nouveau dans Excel.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/pasted.py" />
            <source>“{0}” and “{1}” name the same column: copy only one of them.</source>
            <translation>« {0} » et « {1} » désignent la même colonne : copiez une seule des deux.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/pasted.py" />
            <source>{0} is an error of the sheet, not a value: mend it there.</source>
            <translation>{0} est une erreur de la feuille, pas une valeur : corrigez-la là-bas.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/pasted.py" />
            <source>this is a formula: copy what it shows.</source>
            <translation>c’est une formule : copiez ce qu’elle affiche.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/pasted.py" />
            <source>{0} characters are too many here: at most {1}.</source>
            <translation>{0} caractères, c’est trop ici : {1} au plus.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/report.py" />
            <source>{0}, row {1}, {2}</source>
            <translation>{0}, ligne {1}, {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/report.py" />
            <source>{0}, row {1}</source>
            <translation>{0}, ligne {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/report.py" />
            <source>{0}: {1}.</source>
            <translation>{0} : {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/assign.py" />
            <source>column {0}</source>
            <translation>colonne {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/mapping.py" />
            <source>{0} is too large to be a mapping of columns.</source>
            <translation>{0} est trop volumineux pour une correspondance de colonnes.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/mapping.py" />
            <source>There is no file {0}: check --mapping.</source>
            <translation>Le fichier {0} n’existe pas : vérifiez --mapping.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/mapping.py" />
            <source>{0} is not UTF-8 text: save it as such.</source>
            <translation>{0} n’est pas un texte en UTF-8 : enregistrez-le sous cette forme.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/mapping.py" />
            <source>{0} is no sound TOML: {1}.</source>
            <translation>{0} n’est pas un fichier TOML correct : {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/mapping.py" />
            <source>{0}: [columns] must give a field for each title, and the rest must be text.</source>
            <translation>{0} : [columns] doit donner un champ pour chaque titre, et le reste doit être du texte.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/mapping.py" />
            <source>{0}: “{1}” is nothing that a mapping says ({2}).</source>
            <translation>{0} : « {1} » n’a pas de sens dans une correspondance de colonnes (admis : {2}).</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/mapping.py" />
            <source>{0}: “{1}” is no nationality: write three letters, as in IDN.</source>
            <translation>{0} : « {1} » n’est pas une nationalité : écrivez trois lettres, comme IDN.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/mapping.py" />
            <source>{0}: dates are “day first” or “month first”, not “{1}”.</source>
            <translation>{0} : pour les dates, écrivez « day first » ou « month first », pas « {1} ».</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/mapping.py" />
            <source>{0}: “{1}” for column “{2}” is no field: use one of {3}.</source>
            <translation>{0} : « {1} », pour la colonne « {2} », n’est pas un champ : utilisez l’un de ceux-ci : {3}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/people.py" />
            <source>dates prove both orders of day and month: read with the day first, look at those that have both</source>
            <translation>les dates prouvent les deux ordres, jour-mois et mois-jour ; lues le jour d’abord, vérifiez celles qui admettent les deux</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/people.py" />
            <source>known only in part: taken as the youngest possible where age matters</source>
            <translation>cette date n’est connue qu’en partie ; la personne est supposée la plus jeune possible là où l’âge compte</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/people.py" />
            <source>{0}; it was kept in the notes</source>
            <translation>{0} ; gardé dans les notes</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/people.py" />
            <source>no place of this file: it was kept in the notes; add the place, then set it for these people</source>
            <translation>ce lieu n’est pas dans le fichier ; gardé dans les notes, ajoutez le lieu, puis attribuez-le à ces personnes</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/people.py" />
            <source>longer than the {0} characters that a cell holds: it was cut, look it up in the list</source>
            <translation>plus long que les {0} caractères que contient une cellule : coupé, voyez la liste elle-même</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/people.py" />
            <source>no name is in this row: it was kept aside; fill in a name, then import it</source>
            <translation>cette ligne n’a pas de nom ; elle a été mise de côté, indiquez un nom, puis importez-la</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/read.py" />
            <source>no list of people was found on this sheet: it was left out</source>
            <translation>aucune liste de personnes n’a été trouvée sur cette feuille ; elle a été ignorée</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/read.py" />
            <source>the list declares {0} people, and has {1} rows of people</source>
            <translation>la liste annonce {0} personnes et compte {1} lignes de personnes</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/read.py" />
            <source>no column tells the nationality, and the provinces are those of {0}: it was taken as {1}; look</source>
            <translation>aucune colonne n’indique la nationalité, et les provinces sont celles d’un pays ({0}) ; nationalité retenue : {1}, à vérifier</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/read.py" />
            <source>no row of a person: it was left out</source>
            <translation>cette ligne n’est pas une personne ; elle a été ignorée</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/read.py" />
            <source>a formula whose value was never worked out: open the list in Excel, save it, then import that</source>
            <translation>cette formule n’a jamais été calculée ; ouvrez la liste dans Excel, enregistrez-la, puis importez-la</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/read.py" />
            <source>an error of the spreadsheet, not a value: look it up in the list</source>
            <translation>c’est une erreur du tableur, pas une valeur ; voyez dans la liste</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/read.py" />
            <location filename="../../repatriate/intake/template.py" />
            <source>column {0}: {1}</source>
            <translation>colonne {0} : {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/read.py" />
            <source>{0} holds no cell with anything in it: ask for the list again.</source>
            <translation>{0} n’a aucune cellule remplie : redemandez la liste.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/read.py" />
            <source>{0} holds no list of people that can be found: a column of names is needed, with a title such as Name over it.</source>
            <translation>{0} ne contient aucune liste de personnes reconnaissable : il faut une colonne de noms, surmontée d’un titre comme Nom.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/template.py" />
            <source>it has no sheet People (its sheets: {0})</source>
            <translation>il n’a pas de feuille People (ses feuilles : {0})</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/template.py" />
            <source>sheet People, row 1, column {0}: “{1}” is none of the template's headers</source>
            <translation>feuille People, ligne 1, colonne {0} : « {1} » ne figure pas parmi les en-têtes du modèle</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/template.py" />
            <source>row 1 of its sheet People is empty: the template's headers belong there</source>
            <translation>la ligne 1 de sa feuille People est vide : les en-têtes du modèle doivent y figurer</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/template.py" />
            <source>no sheet of the template; it was left out</source>
            <translation>cette feuille n’est pas du modèle ; elle a été ignorée</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/template.py" />
            <source>a formula whose value was never worked out: open the workbook in Excel, save it, then import that</source>
            <translation>cette formule n’a jamais été calculée ; ouvrez le classeur dans Excel, enregistrez-le, puis importez-le</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/template.py" />
            <source>an error of the spreadsheet, not a value: mend the cell or clear it</source>
            <translation>c’est une erreur du tableur, pas une valeur ; corrigez la cellule ou videz-la</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/template.py" />
            <source>column {0}: “{1}” is none of this sheet's headers ({2})</source>
            <translation>colonne {0} : « {1} » ne figure pas parmi les en-têtes de cette feuille ({2})</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/template.py" />
            <source>column {0}: this header stands twice</source>
            <translation>colonne {0} : cet en-tête figure deux fois</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/template.py" />
            <source>column {0} has no header: give it one, or clear the cell</source>
            <translation>la colonne {0} n’a pas d’en-tête ; donnez-lui-en un, ou videz la cellule</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/template.py" />
            <source>there is no key</source>
            <translation>la clé manque</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/template.py" />
            <source>no setting that this program uses; it was kept</source>
            <translation>ce réglage est inconnu du programme ; il a été conservé</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/template.py" />
            <source>on row {0} already: each {1} may stand once</source>
            <translation>déjà à la ligne {0} ; chaque {1} ne peut figurer qu’une fois</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>no date of any calendar we know: it was put into the notes</source>
            <translation>ce n’est une date d’aucun calendrier connu ; reporté dans les notes</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>an age and no date: it was put into the notes</source>
            <translation>c’est un âge, pas une date ; reporté dans les notes</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>later than today: it was put into the notes</source>
            <translation>cette date est postérieure à aujourd’hui ; reporté dans les notes</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>more than 20 years ahead: it was put into the notes</source>
            <translation>cette date est à plus de 20 ans d’ici ; reporté dans les notes</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>before 1900: it was put into the notes</source>
            <translation>cette date est antérieure à 1900 ; reporté dans les notes</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>a date of the Hijri calendar: it was put into the notes, ask for the date in the passport</source>
            <translation>c’est une date du calendrier hégirien ; reporté dans les notes, demandez la date du passeport</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>a date of the Nepali calendar: it was put into the notes, ask for the date in the passport</source>
            <translation>c’est une date du calendrier népalais ; reporté dans les notes, demandez la date du passeport</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>a date of the Ethiopian calendar: it was converted, compare it with the passport</source>
            <translation>c’est une date du calendrier éthiopien ; convertie, comparez-la avec le passeport</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>a year of the Ethiopian calendar, which is two of ours: it was put into the notes</source>
            <translation>c’est une année du calendrier éthiopien, à cheval sur deux des nôtres ; reporté dans les notes</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>a year of the Republic of China or of a reign: it was converted, check it</source>
            <translation>c’est une année de la République de Chine ou d’un règne ; convertie, vérifiez-la</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>marked as a year of the Buddhist era, but the year is ours: it was read as written, check it</source>
            <translation>l’année est dite de l’ère bouddhique, mais c’est une des nôtres ; lue telle qu’écrite, vérifiez-la</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>read as the day number of a spreadsheet: check the date</source>
            <translation>lu comme le numéro de jour d’un tableur ; vérifiez la date</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>read from digits without anything between: check the date</source>
            <translation>lu à partir de chiffres sans séparateur ; vérifiez la date</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>a month and two figures: they were read as the year, not as the day</source>
            <translation>c’est un mois et deux chiffres ; ils ont été lus comme l’année, pas comme le jour</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>read as year, day and month, since there is no such month: check the date</source>
            <translation>lu dans l’ordre année, jour, mois, car ce mois n’existe pas ; vérifiez la date</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>read in the other order than its column, since there is no such month: check the date</source>
            <translation>lu dans l’ordre inverse de sa colonne, car ce mois n’existe pas ; vérifiez la date</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>read with the day first, but the column proves both orders: check the date</source>
            <translation>lu le jour d’abord, mais la colonne prouve les deux ordres ; vérifiez la date</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>a two-digit year that may be of the Buddhist era or of ours: check the year</source>
            <translation>cette année à deux chiffres est peut-être de l’ère bouddhique, peut-être des nôtres ; vérifiez l’année</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>a two-digit year that makes the person over 80: check the year</source>
            <translation>avec cette année à deux chiffres, la personne a plus de 80 ans ; vérifiez l’année</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>a birth over 100 years ago: check the year</source>
            <translation>cette naissance remonte à plus de 100 ans ; vérifiez l’année</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>not known exactly: it was kept in the notes as written</source>
            <translation>ce n’est pas connu exactement ; gardé dans les notes tel qu’écrit</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>two different dates: the first was taken, both are in the notes</source>
            <translation>deux dates différentes ; la première a été retenue, les deux sont dans les notes</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>not a whole day: it was put into the notes</source>
            <translation>ce n’est pas une date complète ; reporté dans les notes</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/name_cell.py" />
            <source>no name: it was put into the notes</source>
            <translation>ce n’est pas un nom ; reporté dans les notes</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/name_cell.py" />
            <source>a whole name that may be surname and given names: it was taken as the surname</source>
            <translation>ce nom complet réunit peut-être nom et prénoms ; retenu en entier comme nom</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/name_cell.py" />
            <source>put into Latin letters by their sound: compare it with the passport</source>
            <translation>transcrit en lettres latines d’après le son ; comparez avec le passeport</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/name_cell.py" />
            <source>a name, or a word that says there is none: compare it with the passport</source>
            <translation>c’est un nom, ou un mot disant qu’il n’y en a pas ; comparez avec le passeport</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/name_cell.py" />
            <source>a name with digits in it: check it</source>
            <translation>ce nom contient des chiffres ; vérifiez-le</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/name_cell.py" />
            <source>longer than 200 characters: check it</source>
            <translation>cela dépasse 200 caractères ; vérifiez</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/name_cell.py" />
            <source>one of two names with a stroke between: they were taken as surname and given names, check them</source>
            <translation>deux noms séparés par une barre ; retenus comme nom et prénoms, vérifiez-les</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/name_cell.py" />
            <source>one name written twice, as airlines do for a single name: check whether both belong</source>
            <translation>un nom écrit deux fois, comme le font les compagnies aériennes pour un nom unique ; vérifiez si les deux en font partie</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/nationalities.py" />
            <source>one of two nationalities, {0} and {1}: the first was taken</source>
            <translation>deux nationalités, {0} et {1} ; la première a été retenue</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/nationalities.py" />
            <source>spelled unlike any nationality we know and was read as {0}</source>
            <translation>cette graphie n’est celle d’aucune nationalité connue ; lue comme {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/nationalities.py" />
            <source>no country or people we know: it was put into the notes</source>
            <translation>ce n’est ni un pays ni un peuple connu ; reporté dans les notes</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/nationalities.py" />
            <source>a word for any foreigner: it was put into the notes</source>
            <translation>ce mot désigne tout étranger ; reporté dans les notes</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/numbers.py" />
            <source>no number of a paper: it was put into the notes</source>
            <translation>ce n’est pas un numéro de document ; reporté dans les notes</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/numbers.py" />
            <source>a number that the spreadsheet shortened: it was put into the notes, read it from the paper</source>
            <translation>ce numéro a été abrégé par le tableur ; reporté dans les notes, relevez-le sur le document</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/numbers.py" />
            <source>shorter than the others in its column and may have lost zeros at the front: compare it with the paper</source>
            <translation>ce numéro est plus court que les autres de sa colonne et a peut-être perdu des zéros au début ; comparez avec le document</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/numbers.py" />
            <source>one of two numbers: the first was taken, both are in the notes</source>
            <translation>deux numéros ; le premier a été retenu, les deux sont dans les notes</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/numbers.py" />
            <source>words where a number should be: they were put into the notes</source>
            <translation>des mots à la place d’un numéro ; reportés dans les notes</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/numbers.py" />
            <source>longer than any number of a paper: check it</source>
            <translation>c’est plus long que tout numéro de document ; vérifiez</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/sexes.py" />
            <source>read as female: in this column H stands for male, so M is mujer</source>
            <translation>lu comme femme ; dans cette colonne H veut dire homme, donc M veut dire mujer</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/sexes.py" />
            <source>no sex we know: it was put into the notes</source>
            <translation>ce n’est pas un sexe connu ; reporté dans les notes</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0}: line {1} has more columns than a sheet: look for what is wrong there.</source>
            <translation>{0} : la ligne {1} a plus de colonnes qu’une feuille : cherchez-y l’erreur.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is a web page without a table: ask for the list as an Excel file.</source>
            <translation>{0} est une page web sans tableau : demandez la liste en fichier Excel.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is a PDF: ask for the list as an Excel file.</source>
            <translation>{0} est un PDF : demandez la liste en fichier Excel.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is a photo or a scan: ask for the list as an Excel file, or type the people into the template.</source>
            <translation>{0} est une photo ou un scan : demandez la liste en fichier Excel, ou saisissez les personnes dans le modèle.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is a film or a recording: ask for the list as an Excel file.</source>
            <translation>{0} est une vidéo ou un enregistrement : demandez la liste en fichier Excel.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is a database: export the table of people to Excel, then import that.</source>
            <translation>{0} est une base de données : exportez la table des personnes vers Excel, puis importez-la.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is from a very old Excel: open it in Excel, save it as .xlsx, then import that.</source>
            <translation>{0} vient d’un très ancien Excel : ouvrez-le dans Excel, enregistrez-le en .xlsx, puis importez-le.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is from Apple Numbers: export it there as an Excel file, then import that.</source>
            <translation>{0} vient d’Apple Numbers : exportez-le de là en fichier Excel, puis importez-le.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is a text document, as Word writes them: copy its table to an empty Excel sheet, save that, then import it.</source>
            <translation>{0} est un document texte, comme ceux de Word : copiez son tableau sur une feuille Excel vide, enregistrez-la, puis importez-la.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is a presentation: ask for the list as an Excel file.</source>
            <translation>{0} est une présentation : demandez la liste en fichier Excel.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is an e-mail: save the list that is attached to it, then import that.</source>
            <translation>{0} est un courriel : enregistrez la liste qui y est jointe, puis importez-la.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is only a link: open it, download the list as an Excel file, then import that.</source>
            <translation>{0} n’est qu’un lien : ouvrez-le, téléchargez la liste en fichier Excel, puis importez-la.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is a packed archive: unpack it, then import the list that is in it.</source>
            <translation>{0} est une archive compressée : décompressez-la, puis importez la liste qu’elle contient.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is not a workbook that can be read: save it as .xlsx, then import that.</source>
            <translation>{0} n’est pas un classeur lisible : enregistrez-le en .xlsx, puis importez-le.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is damaged or cut short: get the file again from who sent it.</source>
            <translation>{0} est endommagé ou tronqué : redemandez le fichier à son expéditeur.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is protected by a password: open it in Excel, save it without one, then import that.</source>
            <translation>{0} est protégé par un mot de passe : ouvrez-le dans Excel, enregistrez-le sans mot de passe, puis importez-le.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is larger than any list: copy the list alone to a new workbook, then import that.</source>
            <translation>{0} est plus volumineux que toute liste : copiez la liste seule dans un nouveau classeur, puis importez-le.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0}, sheet {1}: something stands as far out as row {2} and column {3}: clear what lies beyond the list in Excel, save it, then import that.</source>
            <translation>{0}, feuille {1} : une cellule est remplie jusqu’à la ligne {2} et la colonne {3} : dans Excel, effacez ce qui dépasse la liste, enregistrez, puis importez.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} holds pictures and no filled cell: ask for the list as cells, or type the people into the template.</source>
            <translation>{0} contient des images et aucune cellule remplie : demandez la liste en cellules, ou saisissez les personnes dans le modèle.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is blank, with no filled cell: get the file again from who sent it.</source>
            <translation>{0} est vide, sans cellule remplie : redemandez le fichier à son expéditeur.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is a folder: choose the list that is in it.</source>
            <translation>{0} est un dossier : choisissez la liste qui s’y trouve.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <location filename="../../repatriate/store/keys.py" />
            <source>There is no file {0}: check the name and the folder.</source>
            <translation>Le fichier {0} n’existe pas : vérifiez le nom et le dossier.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is empty (0 bytes): get the file again from who sent it.</source>
            <translation>{0} est vide (0 octet) : redemandez le fichier à son expéditeur.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/build.py" />
            <source>Nobody is on leg {0}; place people on it and publish the plan, then make its manifest.</source>
            <translation>Personne n’est sur le segment {0} ; placez-y des personnes et publiez le plan, puis établissez son manifeste.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>No.</source>
            <translation>N° ord.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Ref</source>
            <translation>Référence</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Surname</source>
            <translation>Nom</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Given names</source>
            <translation>Prénoms</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Native name</source>
            <translation>Nom en écriture d’origine</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Sex</source>
            <translation>Sexe</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Born</source>
            <translation>Naissance</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Age</source>
            <translation>Âge</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Type</source>
            <translation>Type</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Nat.</source>
            <translation>Nat.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Document no.</source>
            <translation>N° de doc.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Issuer</source>
            <translation>Émetteur</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Expires</source>
            <translation>Expire le</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Seat</source>
            <translation>Place</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Assistance</source>
            <translation>Assistance</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Place of birth</source>
            <translation>Lieu de naissance</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Province</source>
            <translation>Province</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Location</source>
            <translation>Hébergement</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Household</source>
            <translation>Foyer</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Group</source>
            <translation>Groupe</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Guardian</source>
            <translation>Responsable</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Ready from</source>
            <translation>Disponible dès le</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Clear until</source>
            <translation>Sortie jusqu’au</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Priority</source>
            <translation>Priorité</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Clearances missing</source>
            <translation>Autorisations manquantes</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Holds</source>
            <translation>Blocages</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Received by</source>
            <translation>Reçu par</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Time</source>
            <translation>Heure</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Stops</source>
            <translation>Arrêts</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/export.py" />
            <source>PAXLST messages (.edi) come in a later release; choose a file name that ends in .xlsx or .pdf.</source>
            <translation>Les messages PAXLST (.edi) viendront dans une version ultérieure ; choisissez un nom qui finit par .xlsx ou .pdf.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/export.py" />
            <source>The name of a manifest's file ends in .xlsx or .pdf, but this one has no ending; change it.</source>
            <translation>Le nom d’un fichier de manifeste finit par .xlsx ou .pdf, mais celui-ci n’a pas de suffixe ; changez-le.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/export.py" />
            <source>The name of a manifest's file ends in .xlsx or .pdf, not in {0}; change it.</source>
            <translation>Le nom d’un fichier de manifeste finit par .xlsx ou .pdf, pas par {0} ; changez-le.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/export.py" />
            <source>{0} is a folder; choose the name of a file.</source>
            <translation>{0} est un dossier ; choisissez un nom de fichier.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/export.py" />
            <source>{0} is read-only; allow writing or choose another name.</source>
            <translation>{0} est en lecture seule ; autorisez l’écriture ou choisissez un autre nom.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/export.py" />
            <source>{0} cannot be replaced ({1}): close it in other programs and try again.</source>
            <translation>Impossible de remplacer {0} ({1}) : fermez-le dans les autres programmes et réessayez.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/export.py" />
            <source>The manifest cannot be written in {0}: the disk is full; make room or choose another folder.</source>
            <translation>Impossible d’écrire le manifeste dans {0} : le disque est plein ; libérez de la place ou choisissez un autre dossier.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/export.py" />
            <source>The manifest cannot be written in {0} ({1}); choose another folder.</source>
            <translation>Impossible d’écrire le manifeste dans {0} ({1}) ; choisissez un autre dossier.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/profiles.py" />
            <source>airline, charter or bus operator</source>
            <translation>compagnie aérienne, affréteur ou autocariste</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/profiles.py" />
            <source>immigration of the country of departure</source>
            <translation>police des frontières du pays de départ</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/profiles.py" />
            <source>border authority of the home country</source>
            <translation>autorité frontalière du pays d’origine</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/profiles.py" />
            <source>who receives them, by province</source>
            <translation>services d’accueil, par province</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/profiles.py" />
            <source>escort or bus leader</source>
            <translation>accompagnateur ou responsable de bus</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/profiles.py" />
            <source>the embassy itself</source>
            <translation>l’ambassade elle-même</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/profiles.py" />
            <source>There is no recipient {0}; choose one of {1}.</source>
            <translation>Le destinataire {0} n’existe pas ; choisissez parmi {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/profiles.py" />
            <source>The list for {0} ({1}) comes in a later release; {2} can be made now.</source>
            <translation>La liste pour {0} ({1}) viendra dans une version ultérieure ; dès maintenant : {2}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/model/manifest.py" />
            <source>A stored manifest cannot be read; run the file check.</source>
            <translation>Un manifeste enregistré ne peut pas être lu ; lancez la vérification du fichier.</translation>
        </message>
        <message>
            <location filename="../../repatriate/model/saying.py" />
            <source>{0} and {1} more</source>
            <translation>{0} et {1} autres</translation>
        </message>
        <message>
            <location filename="../../repatriate/model/saying.py" />
            <source>{0} and {1}</source>
            <translation>{0} et {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>there is no name in Latin letters; type the Latin name first.</source>
            <translation>il n’y a pas de nom en lettres latines ; saisissez d’abord le nom latin.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the nationality is missing; fill it in first.</source>
            <translation>la nationalité manque ; renseignez-la d’abord.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>{0} is not the code of a State; put it right first.</source>
            <translation>{0} n’est pas le code d’un État ; corrigez-le d’abord.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the number {0} is not of capitals and digits, {1} at most.</source>
            <translation>le numéro {0} n’est pas fait de capitales et de chiffres, {1} au plus.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the document would expire on {0}, before its issue on {1}.</source>
            <translation>le document expirerait le {0}, avant son établissement le {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>a booklet is valid for twelve months at most; choose an earlier day of expiry.</source>
            <translation>un carnet est valable douze mois au plus ; choisissez une date d’expiration plus proche.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the birth date {0} is after the day of issue.</source>
            <translation>la date de naissance {0} est postérieure au jour d’établissement.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the destination is missing; a single-journey document names it.</source>
            <translation>la destination manque ; un document pour un seul voyage l’indique.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the issuing authority is missing; fill it in under Settings.</source>
            <translation>l’autorité émettrice manque ; renseignez-la dans les réglages.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>“{0}” in {1} cannot be printed; type it otherwise.</source>
            <translation>« {0} » dans {1} ne peut pas être imprimé ; écrivez-le autrement.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the name</source>
            <translation>le nom</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the name in the holder's script</source>
            <translation>le nom dans l’écriture du titulaire</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the place of birth</source>
            <translation>le lieu de naissance</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the destination</source>
            <translation>la destination</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the transit points</source>
            <translation>les points de transit</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the issuing authority</source>
            <translation>l’autorité émettrice</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>a name has a digit in it; write the number in letters.</source>
            <translation>un nom contient un chiffre ; écrivez le nombre en lettres.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>nothing says how “{0}” is written in a machine-readable zone; type it otherwise.</source>
            <translation>rien ne dit comment « {0} » s’écrit dans une zone de lecture automatique ; saisissez-le autrement.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the name is not in Latin letters; type the Latin name first.</source>
            <translation>le nom n’est pas en lettres latines ; saisissez d’abord le nom latin.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>{0}: the name is not in Latin letters; type the Latin name first.</source>
            <translation>{0} : le nom n’est pas en lettres latines ; saisissez d’abord le nom latin.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>There is no document to print.</source>
            <translation>Il n’y a pas de document à imprimer.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>Document {0} has the code {1} and the page layout {2} is for {3}: choose another layout.</source>
            <translation>Le document {0} a le code {1} et le modèle de page {2} est pour {3} : choisissez un autre modèle.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout.py" />
            <source>There is no page layout {0}; there are {1}.</source>
            <translation>Le modèle de page {0} n’existe pas ; il y a {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>the page must be between 105 × 74 and 430 × 430 mm.</source>
            <translation>la page doit mesurer entre 105 × 74 et 430 × 430 mm.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>the zone must begin {0} mm from the left edge, 1 mm more or less.</source>
            <translation>la zone doit commencer à {0} mm du bord gauche, à 1 mm près.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>the zone takes {0} mm and reaches beyond the page.</source>
            <translation>la zone occupe {0} mm et dépasse de la page.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>the lines of the zone must be 6.35 mm apart.</source>
            <translation>les lignes de la zone doivent être espacées de 6,35 mm.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>the lower line of the zone is {0} mm above the edge of the page; it must be 7.25, 1 mm more or less.</source>
            <translation>la ligne inférieure de la zone est à {0} mm du bord de la page ; il faut 7,25, à 1 mm près.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>{0} stands in the lowest 23.2 mm, which are the zone's alone.</source>
            <translation>{0} se trouve dans les 23,2 mm du bas, réservés à la zone.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>this line runs through the lowest 23.2 mm, which are the zone's alone.</source>
            <translation>cette ligne traverse les 23,2 mm du bas, réservés à la zone.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>{0} reaches beyond the page or its margin of {1} mm.</source>
            <translation>{0} dépasse de la page ou de sa marge de {1} mm.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>{0} has no width or no height.</source>
            <translation>{0} n’a pas de largeur ou pas de hauteur.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>this line reaches beyond the page or its margin of {0} mm.</source>
            <translation>cette ligne dépasse de la page ou de sa marge de {0} mm.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>{0} overlaps {1}.</source>
            <translation>{0} chevauche {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>this line runs through {0}.</source>
            <translation>cette ligne traverse {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>a portrait is between 26 × 32 and 35 × 45 mm.</source>
            <translation>un portrait mesure entre 26 × 32 et 35 × 45 mm.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>a seal takes {0} mm: make the box larger.</source>
            <translation>un cachet occupe {0} mm : agrandissez le cadre.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>the field {0} is missing; a travel document has it.</source>
            <translation>le champ {0} manque ; un document de voyage le comporte.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>the field validity, and no other, has words of its own in value.</source>
            <translation>le champ validity, et aucun autre, a son propre texte dans value.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>a sheet has a zone TD2, a booklet one of TD3.</source>
            <translation>une feuille a une zone TD2, un carnet une zone TD3.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>PU is the code of a single sheet, with a zone TD2; a booklet has PE.</source>
            <translation>PU est le code d’une feuille simple, avec une zone TD2 ; un carnet a PE.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>this picture cannot be read: put in the whole of a PNG or JPEG file, in Base64.</source>
            <translation>cette image ne peut pas être lue : mettez un fichier PNG ou JPEG entier, en Base64.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>the words do not fit: make the box larger or the letters smaller.</source>
            <translation>le texte ne tient pas : agrandissez le cadre ou réduisez les lettres.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>the caption does not fit: make it shorter or the box wider.</source>
            <translation>la légende ne tient pas : raccourcissez-la ou élargissez le cadre.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>the box is too low for its letters: make it higher or size smaller.</source>
            <translation>le cadre est trop bas pour ses lettres : augmentez sa hauteur ou réduisez size.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>the box is too low for its caption: make it higher.</source>
            <translation>le cadre est trop bas pour sa légende : augmentez sa hauteur.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>text</source>
            <translation>du texte</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>true or false</source>
            <translation>true ou false</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>a number from {0} to {1}</source>
            <translation>un nombre de {0} à {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>a whole number from {0} to {1}</source>
            <translation>un nombre entier de {0} à {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>a list of {0} texts</source>
            <translation>une liste de {0} textes</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>a list of {0} to {1} texts</source>
            <translation>une liste de {0} à {1} textes</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>one of {0}</source>
            <translation>l’une des valeurs {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>[width, height] in millimetres</source>
            <translation>[largeur, hauteur] en millimètres</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>[left, top, width, height] in millimetres, none below 0</source>
            <translation>[gauche, haut, largeur, hauteur] en millimètres, aucun sous 0</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>a PNG or JPEG file in Base64</source>
            <translation>un fichier PNG ou JPEG en Base64</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>a list of codes of States, like ["KHM"]</source>
            <translation>une liste de codes d’États, comme ["KHM"]</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>a document code of P and a letter, like PU</source>
            <translation>un code de document formé de P et d’une lettre, comme PU</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>{0} is too large for a page layout.</source>
            <translation>{0} est trop volumineux pour un modèle de page.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>{0} is nested too deeply for a page layout.</source>
            <translation>{0} a trop de niveaux imbriqués pour un modèle de page.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>{0}, line {1}, column {2}: {3}</source>
            <translation>{0}, ligne {1}, colonne {2} : {3}</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>{0}, line {1}, column {2}: this is no TOML ({3}).</source>
            <translation>{0}, ligne {1}, colonne {2} : ce n’est pas du TOML ({3}).</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>the machine-readable zone is missing: add a table [machine].</source>
            <translation>la zone de lecture automatique manque : ajoutez une table [machine].</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>{0} must be a table, written {1}.</source>
            <translation>{0} doit être une table, écrite {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>{0} must be {1}.</source>
            <translation>{0} doit être {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>{0} stands here twice.</source>
            <translation>{0} figure ici deux fois.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>there are more than {0} of these.</source>
            <translation>il y en a plus de {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>{0} is missing.</source>
            <translation>{0} manque.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>{0} is not known here; there may be {1}.</source>
            <translation>{0} n’est pas connu ici ; sont admis {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/letters.py" />
            <source>The wording cannot be read: {0}.</source>
            <translation>Impossible de lire le libellé : {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/letters.py" />
            <source>“{0}” is none of subject, opening, body and closing</source>
            <translation>« {0} » n’est ni subject, ni opening, ni body, ni closing</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/letters.py" />
            <source>“{0}” is empty or no text</source>
            <translation>« {0} » est vide ou n’est pas du texte</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/letters.py" />
            <source>a paragraph is longer than {0} characters</source>
            <translation>un paragraphe dépasse {0} caractères</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/letters.py" />
            <source>a brace is not closed; write {{ for one that is meant</source>
            <translation>une accolade n’est pas fermée ; écrivez {{ pour une accolade voulue</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/letters.py" />
            <source>there is nothing called {0}; known are {1}</source>
            <translation>rien ne s’appelle {0} ; sont connus {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/letters.py" />
            <source>The wording cannot be used: {0}.</source>
            <translation>Impossible d’utiliser le libellé : {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/letters.py" />
            <source>The wording cannot be used, line {0}: {1}.</source>
            <translation>Impossible d’utiliser le libellé, ligne {0} : {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/letters.py" />
            <source>The setting note_number cannot be used: {0} must stand in it once, {1} may.</source>
            <translation>Impossible d’utiliser le réglage note_number : {0} doit y figurer une fois, {1} peut y figurer.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/photo.py" />
            <source>This picture has more than {0} million pixels: choose a smaller one.</source>
            <translation>Cette image a plus de {0} millions de pixels : choisissez-en une plus petite.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/photo.py" />
            <source>There is not enough memory for this picture: choose a smaller one.</source>
            <translation>La mémoire ne suffit pas pour cette image : choisissez-en une plus petite.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/photo.py" />
            <location filename="../../repatriate/papers/seal/reading.py" />
            <source>This picture cannot be read: it is damaged or was cut short.</source>
            <translation>Cette image ne peut pas être lue : elle est endommagée ou tronquée.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/photo.py" />
            <source>This picture has {0} million pixels: choose a smaller one.</source>
            <translation>Cette image compte {0} millions de pixels : choisissez-en une plus petite.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/photo.py" />
            <source>This picture is too small to show a face: choose a larger one.</source>
            <translation>Cette image est trop petite pour montrer un visage : choisissez-en une plus grande.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/photo.py" />
            <source>This is a picture as newer telephones keep it (HEIC): save it as JPEG on the telephone, or send it by mail to make it one.</source>
            <translation>Cette image est au format des téléphones récents (HEIC) : enregistrez-la en JPEG sur le téléphone, ou envoyez-la par courriel pour la convertir.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/photo.py" />
            <source>This is no picture that can be read here: choose a JPEG or PNG file.</source>
            <translation>Cette image ne peut pas être lue ici : choisissez un fichier JPEG ou PNG.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/photo.py" />
            <source>The part of a picture is given in parts of the whole, from 0 to 1.</source>
            <translation>La partie d’une image se donne en fractions du tout, de 0 à 1.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/photo.py" />
            <source>The part of the picture is empty: left, top, right and bottom, in this order.</source>
            <translation>La partie de l’image est vide : gauche, haut, droite et bas, dans cet ordre.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>received</source>
            <translation>reçu</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>spoiled</source>
            <translation>abîmé</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>void</source>
            <translation>annulé</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>stolen</source>
            <translation>volé</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>“{0}” cannot begin a document number: capitals and digits, {1} at most.</source>
            <translation>« {0} » ne peut pas commencer un numéro de document : capitales et chiffres, {1} au plus.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>The numbers of series {0} are used up; begin another.</source>
            <translation>Les numéros de la série {0} sont épuisés ; commencez-en une autre.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>(none)</source>
            <translation>(aucune)</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>{0} to {1} is not a bundle of blanks: both numbers need the same letters and length, the lower first.</source>
            <translation>{0} à {1} n’est pas un lot de formulaires vierges : les deux numéros ont les mêmes lettres et la même longueur, le plus petit d’abord.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>{0} is too long for the number of a document: {1} letters and digits at most.</source>
            <translation>{0} est trop long pour un numéro de document : {1} lettres et chiffres au plus.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>{0} blanks at once cannot be: {1} is the most.</source>
            <translation>{0} formulaires vierges à la fois, c’est trop : {1} au maximum.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>No number is given: name the blanks, as AB0001 or AB0001-AB0010.</source>
            <translation>Aucun numéro n’est donné : nommez les formulaires vierges, comme AB0001 ou AB0001-AB0010.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>Blank {0} is {1} already; a number is used once and kept.</source>
            <translation>Le formulaire {0} est déjà {1} ; un numéro sert une seule fois et reste au registre.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>Say why blank {0} is {1}.</source>
            <translation>Dites pourquoi le formulaire {0} est {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/c40.py" />
            <source>“{0}” cannot stand in a seal: it takes A to Z, 0 to 9, spaces and &lt; only.</source>
            <translation>« {0} » ne peut pas figurer dans un cachet : seuls A à Z, 0 à 9, les espaces et &lt; sont admis.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/c40.py" />
            <source>The seal is not built as one: a text in it has an odd number of bytes.</source>
            <translation>Le cachet n’est pas conforme : un texte y a un nombre impair d’octets.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/c40.py" />
            <source>The seal is not built as one: a text in it holds a sign that cannot be.</source>
            <translation>Le cachet n’est pas conforme : un texte y contient un signe impossible.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>The length of the certificate's reference is written in decimal digits, against the standard.</source>
            <translation>La longueur de la référence du certificat est écrite en chiffres décimaux, contrairement à la norme.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>This is the seal of a national document: whether it is genuine can be said, what it holds cannot.</source>
            <translation>C’est le cachet d’un document national : on peut dire s’il est authentique, non ce qu’il contient.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>The seal has fields that the standard does not know.</source>
            <translation>Le cachet a des champs que la norme ne connaît pas.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>{0} issued the document, and a signer of {1} sealed it: ask whether that is meant.</source>
            <translation>{0} a délivré le document, et un signataire de {1} y a apposé le cachet : demandez si c’est voulu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>The signature does not fit either: what the seal says was changed, or another key signed it.</source>
            <translation>La signature ne correspond pas non plus : le contenu du cachet a été modifié, ou une autre clé l’a signé.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>Compare the zone in the seal with the zone that is printed on the document.</source>
            <translation>Comparez la zone du cachet avec la zone imprimée sur le document.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>The seal is genuine: {0} signed it, and nothing was changed since.</source>
            <translation>Le cachet est authentique : {0} l’a signé, et rien n’a été modifié depuis.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>The seal names certificate {0}, which is not known here: get it from the State that issued the document.</source>
            <translation>Le cachet nomme le certificat {0}, inconnu ici : demandez-le à l’État qui a délivré le document.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>The key of certificate {0} is of a kind with which this program cannot verify.</source>
            <translation>La clé du certificat {0} est d’un type que ce programme ne peut pas vérifier.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>No certification authority that is trusted here vouches for certificate {0}.</source>
            <translation>Aucune autorité de certification reconnue ici ne garantit le certificat {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>Certificate {0} may not seal documents of code {1}.</source>
            <translation>Le certificat {0} ne permet pas d’apposer un cachet sur les documents de code {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>Certificate {0} is valid from {1} only.</source>
            <translation>Le certificat {0} n’est valable qu’à partir du {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>Certificate {0} was valid until {1}.</source>
            <translation>Le certificat {0} était valable jusqu’au {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>Certificate {0} was revoked by the State that issued it.</source>
            <translation>Le certificat {0} a été révoqué par l’État qui l’a délivré.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>The signature does not fit: what the seal says was changed, or another key signed it.</source>
            <translation>La signature ne correspond pas : le contenu du cachet a été modifié, ou une autre clé l’a signé.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>The zone in the seal has wrong check digits or signs: the office sealed a fault.</source>
            <translation>La zone du cachet a des clés de contrôle ou des signes faux : le bureau a mis une erreur sous cachet.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>The zone on the document has wrong check digits or signs: compare it with what was typed or read.</source>
            <translation>La zone du document a des clés de contrôle ou des signes faux : comparez-la avec ce qui a été saisi ou lu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>The document has a zone, and the seal is of a kind of document whose zone cannot be told: it may be another's.</source>
            <translation>Le document a une zone, et le cachet est d’un type de document dont la zone ne peut être connue : il peut venir d’un autre.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>The seal is genuine, but the zone on the document is another one.</source>
            <translation>Le cachet est authentique, mais la zone du document est une autre.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/features.py" />
            <source>The seal is not built as one: something follows its signature.</source>
            <translation>Le cachet n’est pas conforme : quelque chose suit sa signature.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/features.py" />
            <source>The seal is not built as one: its signature has {0} bytes.</source>
            <translation>Le cachet n’est pas conforme : sa signature a {0} octets.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/features.py" />
            <source>The seal has no signature.</source>
            <translation>Le cachet n’a pas de signature.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/features.py" />
            <source>The seal is not built as one: a length in it is not written as the standard has it.</source>
            <translation>Le cachet n’est pas conforme : une longueur n’y est pas écrite selon la norme.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/features.py" />
            <source>The seal is not built as one: it is cut short.</source>
            <translation>Le cachet n’est pas conforme : il est tronqué.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>The seal is not built as one: a day in its header cannot be.</source>
            <translation>Le cachet n’est pas conforme : une date de son en-tête est impossible.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>“{0}” names no signer: it takes the two letters of the country and two more, as in UTTS.</source>
            <translation>« {0} » ne désigne pas un signataire : il faut les deux lettres du pays et deux autres, comme UTTS.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>“{0}” is no reference of a certificate: it takes digits and the letters A to F, as in 5B.</source>
            <translation>« {0} » n’est pas une référence de certificat : il faut des chiffres et les lettres A à F, comme 5B.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>“{0}” is not the code of a State in a seal.</source>
            <translation>« {0} » n’est pas le code d’un État dans un cachet.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>A header of version 3 takes a reference of five digits.</source>
            <translation>Un en-tête de version 3 demande une référence de cinq chiffres.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>This is no visible digital seal: it does not begin as one.</source>
            <translation>Ce n’est pas un cachet électronique visible : il n’en a pas le début.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>The seal is of version {0}; versions 3 and 4 can be read.</source>
            <translation>Le cachet est de version {0} ; les versions 3 et 4 peuvent être lues.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>The seal is not built as one: the length of its certificate's reference is no number.</source>
            <translation>Le cachet n’est pas conforme : la longueur de la référence du certificat n’est pas un nombre.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>The seal is not built as one: its header names no State.</source>
            <translation>Le cachet n’est pas conforme : son en-tête ne nomme pas d’État.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>The seal is not built as one: its header names no signer.</source>
            <translation>Le cachet n’est pas conforme : son en-tête ne nomme pas de signataire.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>The seal is not built as one: the reference of its certificate is no hexadecimal number.</source>
            <translation>Le cachet n’est pas conforme : la référence du certificat n’est pas un nombre hexadécimal.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>The seal is not built as one: its header does not say what follows.</source>
            <translation>Le cachet n’est pas conforme : son en-tête ne dit pas ce qui suit.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>The seal is not built as one: its header is cut short.</source>
            <translation>Le cachet n’est pas conforme : son en-tête est tronqué.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>There is no curve {0} here: choose P-256 or brainpoolP256r1.</source>
            <translation>Il n’y a pas de courbe {0} ici : choisissez P-256 ou brainpoolP256r1.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>The name of the office is too long for a certificate: {0} letters at most.</source>
            <translation>Le nom du bureau est trop long pour un certificat : {0} lettres au plus.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>“{0}” cannot be the number of a certificate: it is 0 or too long.</source>
            <translation>« {0} » ne peut pas être le numéro d’un certificat : il est nul ou trop long.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>A certificate is valid for 1 to 11 years, not {0}.</source>
            <translation>Un certificat est valable de 1 à 11 ans, pas {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>no elliptic curve</source>
            <translation>aucune courbe elliptique</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>This key is on {0}; seals are signed with one on P-256 or brainpoolP256r1.</source>
            <translation>Cette clé est sur {0} ; les cachets sont signés avec une clé sur P-256 ou brainpoolP256r1.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>There is no certificate with this key: give the one that belongs to it as well.</source>
            <translation>Cette clé est sans certificat : donnez aussi celui qui lui appartient.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>This certificate belongs to another key: nothing was changed.</source>
            <translation>Ce certificat appartient à une autre clé : rien n’a été modifié.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>There is no private key in this file.</source>
            <translation>Il n’y a pas de clé privée dans ce fichier.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>This key is locked: give its password.</source>
            <translation>Cette clé est verrouillée : donnez son mot de passe.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>This key cannot be read: the password is wrong, or the file is damaged.</source>
            <translation>Impossible de lire cette clé : le mot de passe est faux, ou le fichier est endommagé.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>This key cannot be read: it is locked and needs its password, or it is no key in PEM or PKCS #12.</source>
            <translation>Impossible de lire cette clé : elle est verrouillée et demande son mot de passe, ou ce n’est pas une clé PEM ou PKCS #12.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>This is no certificate that can be read: give one in PEM or DER.</source>
            <translation>Ce n’est pas un certificat lisible : donnez-en un en PEM ou DER.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>This is no list of revoked certificates: give one in PEM or DER.</source>
            <translation>Ce n’est pas une liste de certificats révoqués : donnez-en une en PEM ou DER.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>This certificate names no signer of seals: its country and common name make four signs, as in UT and TS.</source>
            <translation>Ce certificat ne désigne pas de signataire de cachets : son pays et son nom commun forment quatre signes, comme UT et TS.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>machine-readable zone (TD2)</source>
            <translation>zone de lecture automatique (TD2)</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>machine-readable zone (MRV-A)</source>
            <translation>zone de lecture automatique (MRV-A)</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>machine-readable zone (MRV-B)</source>
            <translation>zone de lecture automatique (MRV-B)</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>number of entries</source>
            <translation>nombre d’entrées</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>duration of stay</source>
            <translation>durée de séjour</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>passport number</source>
            <translation>numéro de passeport</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>type of visa</source>
            <translation>type de visa</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>additional feature</source>
            <translation>élément supplémentaire</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>The seal is of version {0}; this kind of document takes {1}.</source>
            <translation>Le cachet est de version {0} ; ce type de document demande {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>The seal says that it belongs to a kind of document which the standard does not have.</source>
            <translation>Le cachet dit appartenir à un type de document que la norme ne connaît pas.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>The seal is not built as one: it has a field twice.</source>
            <translation>Le cachet n’est pas conforme : un champ y figure deux fois.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>The seal lacks a field that it must have: {0}.</source>
            <translation>Il manque au cachet un champ obligatoire : {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>machine-readable zone</source>
            <translation>zone de lecture automatique</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>The seal is not built as one: {0} has {1} bytes.</source>
            <translation>Le cachet n’est pas conforme : {0} a {1} octets.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>The seal is not built as one: its zone has {0} characters.</source>
            <translation>Le cachet n’est pas conforme : sa zone a {0} caractères.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/reading.py" />
            <source>This file is larger than {0} MB: choose a smaller one.</source>
            <translation>Ce fichier dépasse {0} Mo : choisissez-en un plus petit.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/reading.py" />
            <source>This is no PDF and no picture that can be read here: give a PDF, a JPEG or a PNG file.</source>
            <translation>Ce n’est ni un PDF ni une image lisibles ici : donnez un fichier PDF, JPEG ou PNG.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/reading.py" />
            <source>This picture has {0} million pixels or more: scan it at 300 to 600 dots to the inch.</source>
            <translation>Cette image a {0} millions de pixels ou plus : numérisez-la à 300 à 600 points par pouce.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/reading.py" />
            <source>This PDF cannot be read: it is damaged, or a password protects it.</source>
            <translation>Impossible de lire ce PDF : il est endommagé, ou protégé par un mot de passe.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/signing.py" />
            <source>Only a valid machine-readable zone of two lines of 36 characters can be sealed.</source>
            <translation>Seule une zone de lecture automatique valable de deux lignes de 36 caractères peut recevoir un cachet.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/sheet.py" />
            <source>The crest of this layout is not an image that can be read.</source>
            <translation>L’emblème de ce modèle n’est pas une image lisible.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/sheet.py" />
            <source>The seal of document {0} takes {1} mm and the page layout {2} has room for {3} mm: use a layout with a larger box.</source>
            <translation>Le cachet du document {0} occupe {1} mm et le modèle de page {2} a de la place pour {3} mm : utilisez un modèle avec un cadre plus grand.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/sheet.py" />
            <source>The photo for document {0} is not an image that can be read.</source>
            <translation>La photo du document {0} n’est pas une image lisible.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/transliteration.py" />
            <source>“{0}” cannot be written {1} in a machine-readable zone; the table offers a choice for {2}.</source>
            <translation>« {0} » ne peut pas s’écrire {1} dans une zone de lecture automatique ; la table offre un choix pour {2}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/transliteration.py" />
            <source>A name has a digit in it; write the number in letters.</source>
            <translation>Un nom contient un chiffre ; écrivez le nombre en lettres.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/transliteration.py" />
            <source>The name is not in Latin letters; type the Latin name first.</source>
            <translation>Le nom n’est pas en lettres latines ; saisissez d’abord le nom latin.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/transliteration.py" />
            <source>Nothing says how “{0}” is written in a machine-readable zone; type it otherwise.</source>
            <translation>Rien ne dit comment « {0} » s’écrit dans une zone de lecture automatique ; saisissez-le autrement.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/transliteration.py" />
            <source>There is no name in Latin letters; type the Latin name first.</source>
            <translation>Il n’y a pas de nom en lettres latines ; saisissez d’abord le nom latin.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/validity.py" />
            <source>A document issued on {0} cannot end on {1}: choose a later last day.</source>
            <translation>Un document établi le {0} ne peut pas expirer le {1} : choisissez un dernier jour plus tardif.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/validity.py" />
            <source>A booklet holds for twelve months at most, until {0}: choose no later day than that.</source>
            <translation>Un carnet est valable douze mois au plus, jusqu’au {0} : ne choisissez pas de jour plus tardif.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/validity.py" />
            <source>The document would end on {0}, before the arrival on {1}: choose a later last day.</source>
            <translation>Le document expirerait le {0}, avant l’arrivée le {1} : choisissez un dernier jour plus tardif.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/formats.py" />
            <source>Not a machine-readable zone: it has two lines of 36 or 44 characters or three of 30, and this has {0}; type each line whole, with every &lt;.</source>
            <translation>Ce n’est pas une zone de lecture automatique : elle compte deux lignes de 36 ou 44 caractères, ou trois de 30 (ici : {0}) ; saisissez chaque ligne en entier, avec chaque &lt;.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>the document number</source>
            <translation>le numéro du document</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>the birth date</source>
            <translation>la date de naissance</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>the expiry date</source>
            <translation>la date d’expiration</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>the optional data</source>
            <translation>les données facultatives</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>the whole zone</source>
            <translation>la zone entière</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>The birth date</source>
            <translation>La date de naissance</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>The expiry date</source>
            <translation>La date d’expiration</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>The issuer</source>
            <translation>L’émetteur</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>The nationality</source>
            <translation>La nationalité</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>The check digit of {0} is {1}; it should be {2}.</source>
            <translation>Chiffre de contrôle pour {0} : {1}, au lieu de {2}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>The document code {0} is not one for {1}.</source>
            <translation>Le code de document {0} ne convient pas à {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>{0} {1} is not the code of a State.</source>
            <translation>{0} {1} ne correspond au code d’aucun État.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>Line {0} has {1}: only A to Z, 0 to 9 and &lt; may stand in a zone.</source>
            <translation>La ligne {0} contient {1} : seuls A à Z, 0 à 9 et &lt; sont admis dans une zone.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>{0} is {1}: only digits and &lt; may stand there.</source>
            <translation>{0} se lit {1} : seuls les chiffres et &lt; y sont admis.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>{0} is {1}: no digit may stand there.</source>
            <translation>{0} se lit {1} : aucun chiffre n’y est admis.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>There is a digit in the name: only letters and &lt; may stand there.</source>
            <translation>Le nom contient un chiffre : seuls les lettres et &lt; y sont admis.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>The sex is {0}: F, M or &lt; may stand there.</source>
            <translation>Le sexe se lit {0} : F, M ou &lt; y sont admis.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>There is no name.</source>
            <translation>Il n’y a pas de nom.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>There is no surname: the name begins with &lt;.</source>
            <translation>Le nom de famille manque : la ligne du nom commence par &lt;.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>The name is parted by &lt;&lt; more than once.</source>
            <translation>Le nom est séparé plus d’une fois par &lt;&lt;.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>{0} {1} is no date of the calendar.</source>
            <translation>{0} {1} n’existe pas dans le calendrier.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>The expiry date is {0}: it must be whole.</source>
            <translation>La date d’expiration se lit {0} : elle doit être complète.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/writing.py" />
            <source>The document number has no letter A–Z and no digit.</source>
            <translation>Le numéro du document n’a ni lettre de A à Z ni chiffre.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/writing.py" />
            <source>The document number has the letter “{0}”: only A to Z and digits may stand in a zone.</source>
            <translation>Le numéro de document contient la lettre « {0} » : seuls A à Z et les chiffres sont admis dans une zone.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/writing.py" />
            <source>{0} is no code for a zone: it is of capital letters A–Z.</source>
            <translation>{0} n’est pas un code pour une zone : il est formé de majuscules A–Z.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/writing.py" />
            <source>{0} is too long for its place in a {1} zone.</source>
            <translation>{0} est trop long pour sa place dans une zone {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/writing.py" />
            <source>A {0} zone has no place for so much optional data.</source>
            <translation>Une zone {0} n’a pas assez de place pour ces données facultatives.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/writing.py" />
            <source>A document number in a {0} zone has nine characters at most.</source>
            <translation>Un numéro de document dans une zone {0} a neuf caractères au plus.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/writing.py" />
            <source>A document number of more than nine characters has nothing between its letters and digits.</source>
            <translation>Un numéro de document de plus de neuf caractères n’a rien entre ses lettres et ses chiffres.</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/changes.py" />
            <source>placed for the first time</source>
            <translation>au plan pour la première fois</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/changes.py" />
            <source>{0}; and then: {1}</source>
            <translation>{0} ; et ensuite : {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/changes.py" />
            <source>leg {0} no longer exists</source>
            <translation>le segment {0} n’existe plus</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/changes.py" />
            <source>leg {0} is cancelled</source>
            <translation>le segment {0} est annulé</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/changes.py" />
            <source>to stay together with {0}: {1}</source>
            <translation>pour rester avec {0} : {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/changes.py" />
            <source>to travel together with {0}</source>
            <translation>pour voyager avec {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/changes.py" />
            <source>leg {0} now takes {1}, and {2} were published on it</source>
            <translation>la limite du segment {0} est désormais de {1}, contre {2} au plan publié</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/changes.py" />
            <source>to make room for {1} other on leg {2}</source>
            <translation>pour faire place à {1} autre personne sur le segment {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/changes.py" />
            <source>to make room for {1} others on leg {2}</source>
            <translation>pour faire place à {1} autres personnes sur le segment {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/changes.py" />
            <source>so that more people can travel than with {0} kept</source>
            <translation>pour faire partir plus de personnes qu’en gardant {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/changes.py" />
            <source>{1} minor without an adult</source>
            <translation>{1} mineur sans adulte</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/changes.py" />
            <source>{1} minors without an adult</source>
            <translation>{1} mineurs sans adulte</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/checking.py" />
            <source>There is no person {0} in this operation.</source>
            <translation>La personne {0} n’existe pas dans cette opération.</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/checking.py" />
            <source>{0} travel together or not at all; this plan parts them.</source>
            <translation>{0} voyagent ensemble ou pas du tout ; ce plan les sépare.</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/checking.py" />
            <source>{0} and {1} are to be kept apart and are both on {2}.</source>
            <translation>{0} et {1} doivent être séparés et sont tous deux sur {2}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{0}: issue it before the plan is published.</source>
            <translation>{0} : établissez-le avant la publication du plan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>A leg from {0} to {1}, or legs that connect, would open a way.</source>
            <translation>Il faudrait un segment {0} → {1}, ou des segments en correspondance.</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{0} would be open if {1}.</source>
            <translation>{0} serait possible si {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>The same stands in the way of {1} other itinerary.</source>
            <translation>Le même obstacle ferme {1} autre itinéraire.</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>The same stands in the way of {1} other itineraries.</source>
            <translation>Le même obstacle ferme {1} autres itinéraires.</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{0} were ready on {1}</source>
            <translation>{0} pouvait partir le {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>the exit clearance of {0} held until {1}</source>
            <translation>l’autorisation de sortie de {0} valait jusqu’au {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{0} had a travel document valid until {1}</source>
            <translation>{0} avait un document de voyage valable jusqu’au {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{0} had a travel document</source>
            <translation>{0} avait un document de voyage</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{0} had a passport</source>
            <translation>{0} avait un passeport</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>these clearances of {0} were granted: {1}</source>
            <translation>ces autorisations étaient accordées à {0} : {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>an adult were in the household of {0}</source>
            <translation>le foyer de {0} comptait un adulte</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{0} could take it too</source>
            <translation>rien n’empêchait {0} de le prendre aussi</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{0} were not on it</source>
            <translation>{0} n’y était pas</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>the legal hold of {0} were lifted</source>
            <translation>le blocage judiciaire de {0} était levé</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>the medical hold of {0} were lifted</source>
            <translation>le blocage médical de {0} était levé</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>the police hold of {0} were lifted</source>
            <translation>le blocage policier de {0} était levé</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>the other hold of {0} were lifted</source>
            <translation>l’autre blocage de {0} était levé</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>the {0} hold of {1} were lifted</source>
            <translation>les blocages de {1} ({0}) étaient levés</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>legal</source>
            <translation>judiciaire</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>medical</source>
            <translation>médical</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>police</source>
            <translation>policier</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>other</source>
            <translation>autre</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>the rule “forbid {0}” of {1} were lifted</source>
            <translation>la règle « interdire {0} » sur {1} était levée</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>the rule “pin {0}” of {1} were lifted</source>
            <translation>la règle « épingler {0} » sur {1} était levée</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>it took {0}</source>
            <translation>ce segment offrait {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{0} took {1}</source>
            <translation>{0} offrait {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{1} more wheelchair</source>
            <translation>{1} place de plus en fauteuil roulant</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{1} more wheelchairs</source>
            <translation>{1} places de plus en fauteuil roulant</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{1} more stretcher</source>
            <translation>{1} place de plus sur civière</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{1} more stretchers</source>
            <translation>{1} places de plus sur civière</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{1} more infant</source>
            <translation>{1} place de plus pour bébé</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{1} more infants</source>
            <translation>{1} places de plus pour bébés</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{1} more minor without an adult</source>
            <translation>{1} place de plus pour mineur sans adulte</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{1} more minors without an adult</source>
            <translation>{1} places de plus pour mineurs sans adulte</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{1} more seat</source>
            <translation>{1} place de plus</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{1} more seats</source>
            <translation>{1} places de plus</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/planner.py" />
            <source>Reading the rules</source>
            <translation>Lecture des règles</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/planner.py" />
            <source>Finding itineraries</source>
            <translation>Recherche des itinéraires</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/planner.py" />
            <source>Writing reasons</source>
            <translation>Rédaction des motifs</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/planner.py" />
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/planner.py" />
            <source>Placing priority 1</source>
            <translation>Placement de la priorité 1</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/planner.py" />
            <source>Placing priority 2</source>
            <translation>Placement de la priorité 2</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/planner.py" />
            <source>Placing priority 3</source>
            <translation>Placement de la priorité 3</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/planner.py" />
            <source>Placing priority 4</source>
            <translation>Placement de la priorité 4</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/planner.py" />
            <source>Keeping published journeys</source>
            <translation>Maintien des itinéraires publiés</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/planner.py" />
            <source>Keeping groups together</source>
            <translation>Maintien des groupes ensemble</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/planner.py" />
            <source>Shortening the wait</source>
            <translation>Réduction de l’attente</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/planner.py" />
            <source>Lowering the cost</source>
            <translation>Réduction du coût</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/routes.py" />
            <source>place {0} is not known</source>
            <translation>le lieu {0} est inconnu</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/routes.py" />
            <source>the time zone of a place or a time is not known</source>
            <translation>le fuseau horaire d’un lieu ou une heure est inconnu</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/routes.py" />
            <source>More than {0} itineraries are possible: lower max_legs or max_layover_hours.</source>
            <translation>Plus de {0} itinéraires sont possibles : réduisez le nombre de segments (max_legs) ou la durée des escales (max_layover_hours).</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0}; {1}.</source>
            <translation>{0} ; {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0}; {1}</source>
            <translation>{0} ; {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>no journey</source>
            <translation>aucun itinéraire</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{1} seat</source>
            <translation>{1} place</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{1} seats</source>
            <translation>{1} places</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>a legal hold</source>
            <translation>blocage judiciaire</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>a medical hold</source>
            <translation>blocage médical</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>a police hold</source>
            <translation>blocage policier</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>a other hold</source>
            <translation>blocage pour autre motif</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} from {1} until {2}</source>
            <translation>{0} du {1} au {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} from {1}</source>
            <translation>{0} à partir du {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} until {1}</source>
            <translation>{0} jusqu’au {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} with no end</source>
            <translation>{0} sans date de fin</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>this leaves on {0}</source>
            <translation>cet itinéraire part le {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>this leaves the country on {0}</source>
            <translation>cet itinéraire quitte le pays le {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>this arrives on {0}</source>
            <translation>cet itinéraire arrive le {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>this runs from {0} to {1}</source>
            <translation>cet itinéraire va du {0} au {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>this crosses a border</source>
            <translation>cet itinéraire passe une frontière</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>this rules out {0} of {1} itineraries</source>
            <translation>itinéraires exclus : {0} sur {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>this rules out the only itinerary</source>
            <translation>le seul itinéraire est exclu</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>this rules out all {1} itineraries</source>
            <translation>les {1} itinéraires sont exclus</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} counts on a document promised for {1}</source>
            <translation>{0} compte sur un document promis pour le {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is ready from {1}</source>
            <translation>{0} peut partir à compter du {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>The plan starts on {0}</source>
            <translation>Le plan commence le {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>The exit clearance of {0} holds until {1}</source>
            <translation>L’autorisation de sortie de {0} vaut jusqu’au {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} has no travel document</source>
            <translation>{0} n’a pas de document de voyage</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>The travel document of {0} expires on {1}</source>
            <translation>Le document de voyage de {0} expire le {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} was promised an emergency travel document, and {1} does not accept one</source>
            <translation>{0} a reçu la promesse d’un titre de voyage d’urgence, et {1} n’en accepte pas</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} has an emergency travel document, and {1} does not accept one</source>
            <translation>{0} a un titre de voyage d’urgence, que {1} n’accepte pas</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is under {1}</source>
            <translation>{0} est sous {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>A rule keeps {0} off {1}</source>
            <translation>Une règle interdit {1} à {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>A rule keeps {0} off {1} ({2})</source>
            <translation>Une règle interdit {1} à {0} ({2})</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is not cleared to leave: {1}</source>
            <translation>Il manque à {0} pour partir : {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is under 2 on {1} and no adult is in the household</source>
            <translation>{0} a moins de 2 ans le {1} et aucun adulte dans son foyer</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is pinned to {1}</source>
            <translation>{0} a une épingle sur {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is on {1} and keeps that part of the journey</source>
            <translation>{0} est sur {1} et garde cette partie de l’itinéraire</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is on {1}, which is closed, and keeps {2}</source>
            <translation>{0} est sur {1}, segment clos, et garde {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is on {1}, which has departed, and keeps {2}</source>
            <translation>{0} est sur {1}, segment parti, et garde {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is on {1}, which has arrived, and keeps {2}</source>
            <translation>{0} est sur {1}, segment arrivé, et garde {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} travels only together with {1}, who cannot take this</source>
            <translation>{0} ne voyage qu’avec {1}, pour qui cet itinéraire est impossible</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} of {1} takes {2} and none is on it</source>
            <translation>{0} du {1} accepte {2} (déjà à bord : 0)</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} of {1} takes {2} and {3} are on it</source>
            <translation>{0} du {1} accepte {2} (déjà à bord : {3})</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0}; {1} more are needed</source>
            <translation>{0} ; il en faut {1} de plus</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} of {1} has {2} of {3} left and {4} are needed</source>
            <translation>{0} du {1} offre {3} : il en reste {2} et il en faut {4}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} of {1} is full: its only seat is taken</source>
            <translation>{0} du {1} est complet : sa seule place est prise</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} of {1} is full: {2} of {3} seats are taken</source>
            <translation>{0} du {1} est complet : {2} places prises sur {3}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} of {1} takes no wheelchairs</source>
            <translation>{0} du {1} n’accepte pas de fauteuil roulant</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} of {1} takes no stretchers</source>
            <translation>{0} du {1} n’accepte pas de civière</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} of {1} takes no infants</source>
            <translation>{0} du {1} n’accepte pas de bébé</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} of {1} takes no minors travelling without an adult</source>
            <translation>{0} du {1} n’accepte pas de mineur voyageant sans adulte</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} of {1} has no seats</source>
            <translation>{0} du {1} n’a pas de place</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{1} wheelchair</source>
            <translation>{1} fauteuil roulant</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{1} wheelchairs</source>
            <translation>{1} fauteuils roulants</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{1} stretcher</source>
            <translation>{1} civière</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{1} stretchers</source>
            <translation>{1} civières</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{1} infant</source>
            <translation>{1} bébé</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{1} infants</source>
            <translation>{1} bébés</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{1} minor travelling without an adult</source>
            <translation>{1} mineur voyageant sans adulte</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{1} minors travelling without an adult</source>
            <translation>{1} mineurs voyageant sans adulte</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{1} more leg has no room either: {2}</source>
            <translation>{1} autre segment manque aussi de place : {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{1} more legs have no room either: {2}</source>
            <translation>{1} autres segments manquent aussi de place : {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} travels only together with {1}, and no itinerary suits all of them</source>
            <translation>{0} ne voyage qu’avec {1}, et aucun itinéraire ne convient à l’ensemble</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} of {1} takes {2}; this plan puts {3} on it.</source>
            <translation>Sur {0} du {1}, la limite est de {2} ; ce plan en compte {3}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} travels only together with {1}, who would keep their seats</source>
            <translation>{0} ne voyage qu’avec {1}, dont les places ne changeraient pas</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} travels only together with {1}, who would not be on {2}</source>
            <translation>{0} ne voyage qu’avec {1}, sans place prévue sur {2} de ce côté</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is kept apart from {1}, with whom it would have to travel</source>
            <translation>{0} doit rester à l’écart de {1}, avec qui il faudrait voyager</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is kept apart from {1}, who is on {2}</source>
            <translation>{0} doit rester à l’écart de {1}, qui est sur {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>It is not known where {0} waits</source>
            <translation>On ne sait pas où {0} attend</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} has no destination</source>
            <translation>{0} n’a pas de destination</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} waits at {1}, which is not a known place</source>
            <translation>{0} attend à {1}, un lieu inconnu</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>The destination of {0}, {1}, is not a known place or country</source>
            <translation>La destination de {0}, {1}, n’est ni un lieu ni un pays connu</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>No legs lead from {0} to {1} within the limits on connections</source>
            <translation>Aucun segment ne mène de {0} à {1} dans les limites de correspondance</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is no itinerary from {1} to {2} within the limits on connections and legs</source>
            <translation>{0} ne forme pas un itinéraire {1} → {2} dans les limites de correspondance et de segments</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>There is no leg {0}</source>
            <translation>Le segment {0} n’existe pas</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is cancelled and carries nobody</source>
            <translation>{0} est annulé et ne transporte personne</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is closed and nobody new boards it</source>
            <translation>{0} est clos et n’accepte plus personne</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is departed and nobody new boards it</source>
            <translation>{0} est parti et n’accepte plus personne</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is arrived and nobody new boards it</source>
            <translation>{0} est arrivé et n’accepte plus personne</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} cannot be used: {1}</source>
            <translation>{0} est inutilisable : {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} ({1} to {2}) is part of no itinerary from {3} to {4}</source>
            <translation>{0} ({1} → {2}) ne fait partie d’aucun itinéraire {3} → {4}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>an unknown place</source>
            <translation>lieu inconnu</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>an unknown destination</source>
            <translation>destination inconnue</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>exit permit</source>
            <translation>permis de sortie</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>nationality verification</source>
            <translation>vérification de nationalité</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>victim screening</source>
            <translation>audition de victime</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>overstay waiver</source>
            <translation>séjour régularisé</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>fit to fly</source>
            <translation>aptitude au vol</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>transit</source>
            <translation>transit</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>airline acceptance</source>
            <translation>accord de la compagnie</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Count of blank documents</source>
            <translation>Comptage des formulaires vierges</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>As the register stands on {0}</source>
            <translation>État du registre au {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>The register has no blanks.</source>
            <translation>Le registre n’a pas de formulaires vierges.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Register of blank documents</source>
            <translation>Registre des formulaires vierges</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>As it stands on {0}</source>
            <translation>État au {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Series {0}</source>
            <translation>Série {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>{0} blank in the safe</source>
            <translation>{0} formulaire vierge au coffre</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>{0} blanks in the safe</source>
            <translation>{0} formulaires vierges au coffre</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Numbers</source>
            <translation>Numéros</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Blanks</source>
            <translation>Formulaires</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Counted</source>
            <translation>Comptés</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Remark</source>
            <translation>Observation</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Together</source>
            <translation>Total</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Difference</source>
            <translation>Écart</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Counted by</source>
            <translation>Compté par</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>In the presence of</source>
            <translation>En présence de</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Signature</source>
            <translation>Signature</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Date and time</source>
            <translation>Date et heure</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Number</source>
            <translation>Numéro</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Since</source>
            <translation>Depuis</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Person</source>
            <translation>Personne</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/datamatrix.py" />
            <source>{0} bytes do not fit into a Data Matrix: {1} is the most.</source>
            <translation>{0} octets ne tiennent pas dans un Data Matrix : {1} au maximum.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/offsets.py" />
            <source>An offset is at most {0} tenths of a millimetre either way: measure the test sheet again.</source>
            <translation>Un décalage est de {0} dixièmes de millimètre au plus dans chaque sens : mesurez de nouveau la page d’essai.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/offsets.py" />
            <source>What is kept about the printers cannot be read: remove {0}, then set the offsets anew.</source>
            <translation>Impossible de lire les réglages des imprimantes : supprimez {0}, puis réglez de nouveau les décalages.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/offsets.py" />
            <source>No offset is set for {0}: print a test sheet on it, measure, and set one.</source>
            <translation>Aucun décalage n’est réglé pour {0} : imprimez-y une page d’essai, mesurez, et réglez-en un.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/offsets.py" />
            <source>No offset is set for {0}: there is one for {1}.</source>
            <translation>Aucun décalage n’est réglé pour {0} : il y en a un pour {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/offsets.py" />
            <source>{0} cannot be written ({1}): nothing was kept.</source>
            <translation>Impossible d’écrire {0} ({1}) : rien n’a été conservé.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/offsets.py" />
            <source>Name the printer as the computer does.</source>
            <translation>Nommez l’imprimante comme le fait l’ordinateur.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/testsheet.py" />
            <source>Test sheet</source>
            <translation>Page d’essai</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/testsheet.py" />
            <source>Print at 100 %, not fitted to the page: between the crosses the rulers must be true.</source>
            <translation>Imprimez à 100 %, sans ajuster à la page : entre les croix, les règles doivent être exactes.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/testsheet.py" />
            <source>Measure from the left edge of the paper to the upper left cross. It should be {0} mm.</source>
            <translation>Mesurez du bord gauche du papier à la croix en haut à gauche. Il faut {0} mm.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/testsheet.py" />
            <source>Measure from the upper edge to the same cross. It should be {0} mm, too.</source>
            <translation>Mesurez du bord supérieur à la même croix. Il faut {0} mm, là aussi.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/testsheet.py" />
            <source>What is too little, in tenths of a millimetre, is the offset RIGHT and DOWN; what is too much, with a minus.</source>
            <translation>Ce qui manque, en dixièmes de millimètre, est le décalage À DROITE et VERS LE BAS ; ce qui est en trop, avec un moins.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/testsheet.py" />
            <source>Add it to the offset in force, set it, print this sheet again.</source>
            <translation>Ajoutez-le au décalage en vigueur, réglez-le, réimprimez cette page.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/testsheet.py" />
            <source>from the left (mm)</source>
            <translation>depuis la gauche (mm)</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/testsheet.py" />
            <source>from above (mm)</source>
            <translation>depuis le haut (mm)</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/testsheet.py" />
            <source>Offset in force: none</source>
            <translation>Décalage en vigueur : aucun</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/testsheet.py" />
            <source>Offset in force: {0} mm to the right, {1} mm down</source>
            <translation>Décalage en vigueur : {0} mm à droite, {1} mm vers le bas</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/backup.py" />
            <source>{0} is damaged: no backup was made of it. Restore it from an earlier backup.</source>
            <translation>{0} est endommagé : aucune sauvegarde n’en a été faite. Restaurez-le depuis une sauvegarde antérieure.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/backup.py" />
            <source>No backup could be made in {0} ({1}): make room or free the folder, then try again.</source>
            <translation>Aucune sauvegarde n’a pu être faite dans {0} ({1}) : libérez de la place ou l’accès au dossier, puis réessayez.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/backup.py" />
            <source>{0} exists already: choose another name, or open it.</source>
            <translation>{0} existe déjà : choisissez un autre nom, ou ouvrez-le.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/backup.py" />
            <source>{0} is left of another file of that name: choose another name, or move it away.</source>
            <translation>{0} reste d’un autre fichier de ce nom : choisissez un autre nom, ou déplacez-le.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/backup.py" />
            <source>There is no backup {0}.</source>
            <translation>La sauvegarde {0} n’existe pas.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>{0} was moved, renamed or removed while it was open: nothing was changed. Put it back, or make a backup now and go on from that.</source>
            <translation>{0} a été déplacé, renommé ou supprimé alors qu’il était ouvert : rien n’a été modifié. Remettez-le en place, ou faites une sauvegarde maintenant et continuez à partir d’elle.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>open for reading only</source>
            <translation>ouvert en lecture seule</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>{0} was written by a newer Repatriate: update this program to open it.</source>
            <translation>{0} a été écrit par une version plus récente de Repatriate : mettez ce programme à jour pour l’ouvrir.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>{0} was written by an older Repatriate: open it once in the window to bring it up to date.</source>
            <translation>{0} a été écrit par une version plus ancienne de Repatriate : ouvrez-le une fois dans la fenêtre pour le mettre à jour.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>{0} is {1}: close it there, or look at it here without changing it.</source>
            <translation>{0} est {1} : fermez-le là-bas, ou consultez-le ici sans le modifier.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>The old passphrase is wrong: nothing was changed.</source>
            <translation>L’ancienne phrase secrète est fausse : rien n’a été modifié.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>{0} is {1}: change the passphrase there.</source>
            <translation>{0} est {1} : changez la phrase secrète là-bas.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>{0} is being made by another program just now: choose another name.</source>
            <translation>Un autre programme est en train de créer {0} : choisissez un autre nom.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>{0} is damaged, though the passphrase is right: restore it from one of its backups.</source>
            <translation>{0} est endommagé, bien que la phrase secrète soit juste : restaurez-le depuis l’une de ses sauvegardes.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>{0} is no whole operation file: it was cut short or added to, or it is none. Restore it from one of its backups.</source>
            <translation>{0} n’est pas un fichier d’opération complet : il a été tronqué ou rallongé, ou n’en est pas un. Restaurez-le depuis l’une de ses sauvegardes.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>Wrong passphrase for {0} (or the file is damaged from its first byte to its last): try again.</source>
            <translation>Phrase secrète fausse pour {0} (ou fichier endommagé du premier au dernier octet) : réessayez.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>{0} cannot be written ({1}): nothing was changed.</source>
            <translation>Impossible d’écrire {0} ({1}) : rien n’a été modifié.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>The disk with {0} is full: make room; nothing was changed.</source>
            <translation>Le disque de {0} est plein : libérez de la place ; rien n’a été modifié.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>{0} cannot be written here: copy it to a folder that can be written; nothing was changed.</source>
            <translation>Impossible d’écrire {0} ici : copiez-le dans un dossier qui le permet ; rien n’a été modifié.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>{0} is being written by another program: try again in a moment.</source>
            <translation>Un autre programme écrit {0} en ce moment : réessayez dans un instant.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>The disk with {0} is full or fails: make room or copy the file to another disk; nothing was changed.</source>
            <translation>Le disque de {0} est plein ou défaillant : libérez de la place ou copiez le fichier sur un autre disque ; rien n’a été modifié.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>{0} is damaged: restore it from one of its backups.</source>
            <translation>{0} est endommagé : restaurez-le depuis l’une de ses sauvegardes.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/holding.py" />
            <source>open for writing on {0} by {1} since {2} UTC</source>
            <translation>ouvert en écriture sur {0} par {1} depuis {2} UTC</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/holding.py" />
            <source>another computer or program</source>
            <translation>un autre ordinateur ou programme</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/holding.py" />
            <source>somebody</source>
            <translation>quelqu’un</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/holding.py" />
            <source>{0} cannot be written ({1}): copy the file to a folder that can.</source>
            <translation>Impossible d’écrire dans {0} ({1}) : copiez le fichier dans un dossier qui le permet.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/journal.py" />
            <source>entry {0} is missing or was put in later</source>
            <translation>l’écriture {0} manque ou a été ajoutée après coup</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/journal.py" />
            <source>entry {0} was changed after it was written</source>
            <translation>l’écriture {0} a été modifiée après coup</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/journal.py" />
            <source>entry {0} is missing, though what it changed is here</source>
            <translation>l’écriture {0} manque, alors que ses changements sont là</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/journal.py" />
            <source>a row of {0} ({1}) was changed outside of the journal</source>
            <translation>une ligne de {0} ({1}) a été modifiée hors du journal</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/journal.py" />
            <source>a row of {0} was removed outside of the journal</source>
            <translation>une ligne de {0} a été supprimée hors du journal</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/keys.py" />
            <source>an unencrypted SQLite database</source>
            <translation>une base SQLite non chiffrée</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/keys.py" />
            <source>a zip or Excel file</source>
            <translation>un fichier zip ou Excel</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/keys.py" />
            <source>a PDF</source>
            <translation>un PDF</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/keys.py" />
            <source>The passphrase is empty: choose one of several words.</source>
            <translation>La phrase secrète est vide : choisissez-en une de plusieurs mots.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/keys.py" />
            <source>{0} is a folder: name the .repat file in it.</source>
            <translation>{0} est un dossier : indiquez le fichier .repat qu’il contient.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/keys.py" />
            <source>{0} cannot be read ({1}): check who may read it.</source>
            <translation>Impossible de lire {0} ({1}) : vérifiez qui a le droit de le lire.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/keys.py" />
            <source>{0} is {1}, not an operation file: open a .repat file.</source>
            <translation>{0} est {1}, pas un fichier d’opération : ouvrez un fichier .repat.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/keys.py" />
            <source>{0} is cut short ({1} bytes): restore it from one of its backups.</source>
            <translation>{0} est tronqué ({1} octets) : restaurez-le depuis l’une de ses sauvegardes.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/keys.py" />
            <source>{0} is damaged: its first bytes are blank. Restore it from one of its backups.</source>
            <translation>{0} est endommagé : ses premiers octets sont vides. Restaurez-le depuis l’une de ses sauvegardes.</translation>
        </message>
        <message>
            <location filename="../../ui/guide/printing.py" />
            <source>{0} cannot be written ({1}): choose another place.</source>
            <translation>Impossible d’écrire {0} ({1}) : choisissez un autre emplacement.</translation>
        </message>
        <message>
            <location filename="../../ui/printers.py" />
            <source>{0} does not take the pages: see whether it is switched on and connected.</source>
            <translation>{0} n’accepte pas les pages : vérifiez que l’imprimante est allumée et connectée.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>The picture cannot be opened: copy it to this computer first.</source>
            <translation>L’image ne peut pas être ouverte : copiez-la d’abord sur cet ordinateur.</translation>
        </message>
    </context>
    <context>
        <name>Count</name>
        <message>
            <location filename="../../ui/format.py" />
            <source>1 person</source>
            <translation>1 personne</translation>
        </message>
        <message>
            <location filename="../../ui/format.py" />
            <source>{0} people</source>
            <translation>{0} personnes</translation>
        </message>
    </context>
    <context>
        <name>CountSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Count the safe</source>
            <translation>Compter le coffre</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Count the blanks that lie in the safe now, without looking at the register.</source>
            <translation>Comptez les formulaires vierges qui sont au coffre, sans regarder le registre.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Series</source>
            <translation>Série</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Blanks counted</source>
            <translation>Formulaires comptés</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Remark</source>
            <translation>Observation</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Counted with the consul</source>
            <translation>Compté avec le consul</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Record the count</source>
            <translation>Consigner le comptage</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Earlier counts</source>
            <translation>Comptages antérieurs</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Write how many there are, in digits.</source>
            <translation>Écrivez combien il y en a, en chiffres.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>{0}: {1} counted, {2} by the register</source>
            <translation>{0} : {1} comptés, {2} au registre</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>The safe agrees with the register.</source>
            <translation>Le coffre concorde avec le registre.</translation>
        </message>
    </context>
    <context>
        <name>Cover</name>
        <message>
            <location filename="../../ui/rooms/papers/page.py" />
            <source>Back</source>
            <translation>Retour</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <location filename="../../ui/crash.py" />
            <source>Something went wrong</source>
            <translation>Une erreur est survenue</translation>
        </message>
        <message>
            <location filename="../../ui/crash.py" />
            <source>Something went wrong, and it is our mistake.</source>
            <translation>Une erreur est survenue, et elle vient du programme.</translation>
        </message>
        <message>
            <location filename="../../ui/crash.py" />
            <source>Nothing is lost: everything up to your last action is saved in the file, and what was half done was taken back. You can go on working. The report below holds no personal data.</source>
            <translation>Rien n’est perdu : tout est enregistré dans le fichier jusqu’à votre dernière action, et ce qui était à moitié fait a été défait. Vous pouvez continuer à travailler. Le rapport ci-dessous ne contient aucune donnée personnelle.</translation>
        </message>
        <message>
            <location filename="../../ui/crash.py" />
            <source>Report of the mistake</source>
            <translation>Rapport d’erreur</translation>
        </message>
        <message>
            <location filename="../../ui/crash.py" />
            <source>Copy the report</source>
            <translation>Copier le rapport</translation>
        </message>
        <message>
            <location filename="../../ui/crash.py" />
            <source>Open its folder</source>
            <translation>Ouvrir son dossier</translation>
        </message>
        <message>
            <location filename="../../ui/crash.py" />
            <source>Go on</source>
            <translation>Continuer</translation>
        </message>
    </context>
    <context>
        <name>DataTable</name>
        <message>
            <location filename="../../ui/widgets/table.py" />
            <source>Columns of {0}</source>
            <translation>Colonnes de {0}</translation>
        </message>
    </context>
    <context>
        <name>DayBar</name>
        <message>
            <location filename="../../ui/rooms/board/days.py" />
            <source>Days of departures</source>
            <translation>Jours de départ</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/days.py" />
            <source>Next departure</source>
            <translation>Prochain départ</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/days.py" />
            <source>Signs and keys</source>
            <translation>Signes et touches</translation>
        </message>
    </context>
    <context>
        <name>Documents</name>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/checklist.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <location filename="../../ui/rooms/papers/recording.py" />
            <source>Clearance</source>
            <translation>Autorisation</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/checklist.py" />
            <location filename="../../ui/rooms/papers/note_form.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <location filename="../../ui/rooms/papers/recording.py" />
            <source>Authority</source>
            <translation>Autorité</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <source>Needed by</source>
            <translation>Requise</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <location filename="../../ui/rooms/papers/states.py" />
            <source>Granted</source>
            <translation>Accordée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <location filename="../../ui/rooms/papers/states.py" />
            <source>Waiting</source>
            <translation>En attente</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/states.py" />
            <source>Not asked</source>
            <translation>À demander</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <location filename="../../ui/rooms/papers/states.py" />
            <source>Refused</source>
            <translation>Refusée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <source>Oldest</source>
            <translation>Attente</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <source>All of them</source>
            <translation>Toutes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <source>{0} authorities</source>
            <translation>{0} autorités</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>1 day</source>
            <translation>1 j</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>{0} days</source>
            <translation>{0} j</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/holds.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>Ref</source>
            <translation>Réf.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/holds.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/holds.py" />
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>Nat.</source>
            <translation>Nat.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <source>Whose move</source>
            <translation>À qui d’agir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/matrix.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>Days</source>
            <translation>Jours</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Since</source>
            <translation>Depuis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/recording.py" />
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Reference</source>
            <translation>Référence</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/recording.py" />
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Valid until</source>
            <translation>Expire le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>Group</source>
            <translation>Groupe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <source>the authority</source>
            <translation>l’autorité</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <source>this office</source>
            <translation>ce bureau</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Series</source>
            <translation>Série</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Received</source>
            <translation>Reçu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>In the safe</source>
            <translation>Au coffre</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <location filename="../../ui/rooms/papers/states.py" />
            <source>Issued</source>
            <translation>Établi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <location filename="../../ui/rooms/papers/states.py" />
            <source>Spoiled</source>
            <translation>Abîmé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <location filename="../../ui/rooms/papers/states.py" />
            <source>Void</source>
            <translation>Annulé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <location filename="../../ui/rooms/papers/states.py" />
            <source>Stolen</source>
            <translation>Volé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Next number</source>
            <translation>Prochain n°</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>none left</source>
            <translation>aucun</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <location filename="../../ui/rooms/papers/note_form.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>Number</source>
            <translation>Numéro</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Person</source>
            <translation>Personne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Received on</source>
            <translation>Reçu le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Note</source>
            <translation>Remarque</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Balance by series</source>
            <translation>Solde par série</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Numbered blank forms are kept here, from the safe to the person. Without them, numbers run on by themselves.</source>
            <translation>Les formulaires vierges numérotés sont suivis ici, du coffre à la personne. Sans eux, les numéros se suivent d’eux-mêmes.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Receive blanks</source>
            <translation>Recevoir des formulaires</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Balance at the end of this day</source>
            <translation>Solde à la fin de ce jour</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Count the safe…</source>
            <translation>Compter le coffre…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Mark blanks…</source>
            <translation>Marquer…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Print…</source>
            <translation>Imprimer…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Sheet to count the safe with</source>
            <translation>Feuille de comptage du coffre</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>The register, number by number</source>
            <translation>Le registre, numéro par numéro</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Balance on</source>
            <translation>Solde au</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Blank forms</source>
            <translation>Formulaires vierges</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>All</source>
            <translation>Tout</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>What the bundle is called here</source>
            <translation>Nom du lot ici</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>First number</source>
            <translation>Premier numéro</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Last number</source>
            <translation>Dernier numéro</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Receive them</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Blanks from the safe</source>
            <translation>Formulaires du coffre</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Fill this in.</source>
            <translation>À remplir.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>1 blank would be missing in the register</source>
            <translation>Il manquerait 1 formulaire vierge au registre</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>{0} blanks would be missing in the register</source>
            <translation>Il manquerait {0} formulaires vierges au registre</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Receive them all the same</source>
            <translation>Recevoir quand même</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Check the numbers</source>
            <translation>Vérifier les numéros</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Received 1 blank</source>
            <translation>1 formulaire vierge reçu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Received {0} blanks</source>
            <translation>{0} formulaires vierges reçus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Receiving blanks</source>
            <translation>Réception des formulaires</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Mark blanks</source>
            <translation>Marquer des formulaires</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>The safe</source>
            <translation>Le coffre</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Register of blanks</source>
            <translation>Registre des formulaires</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Blank</source>
            <translation>Formulaire vierge</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>What people need</source>
            <translation>Ce qu’il faut pour partir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>Nobody gets a seat before all of it is granted.</source>
            <translation>Personne n’a de place avant que tout soit accordé.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>Only for nationality</source>
            <translation>Seulement pour la nationalité</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>everybody</source>
            <translation>tout le monde</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>Three letters, as in IDN</source>
            <translation>Trois lettres, comme IDN</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>Bureau of Immigration</source>
            <translation>Bureau of Immigration</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>Put it on the checklist</source>
            <translation>Ajouter à la liste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Clearances by kind</source>
            <translation>Autorisations par type</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>A person leaves when every authority has said yes. Name what your people need: exit permit, screening…</source>
            <translation>Une personne part quand toutes les autorités ont dit oui. Nommez ce qu’il faut : permis de sortie, audition…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Begin the checklist</source>
            <translation>Commencer la liste de contrôle</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>G granted · R refused · W withdrawn · A asked today · Delete takes back · Enter: dates and references · Ctrl+V: a reply</source>
            <translation>G accordée · R refusée · W retirée · A demandée ce jour · Suppr efface · Entrée : dates et références · Ctrl+V : une réponse</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Matrix</source>
            <translation>Tableau</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>People down, clearances across</source>
            <translation>Personnes en lignes, autorisations en colonnes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>One line for each clearance</source>
            <translation>Une ligne par autorisation</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>New note verbale…</source>
            <translation>Nouvelle note verbale…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Paste a reply…</source>
            <translation>Coller une réponse…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Clearances by person</source>
            <translation>Autorisations par personne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Clearances</source>
            <translation>Autorisations</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Missing</source>
            <translation>Manquantes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Record 1 answer…</source>
            <translation>Consigner 1 réponse…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Record {0} answers…</source>
            <translation>Consigner {0} réponses…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Record an answer…</source>
            <translation>Consigner une réponse…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>This file is open for reading only.</source>
            <translation>Ce fichier est ouvert en lecture seule.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Choose cells under a clearance first: the arrows go there, Shift takes more, Ctrl+A all.</source>
            <translation>Choisissez d’abord des cellules sous une autorisation : les flèches y mènent, Maj en prend plus, Ctrl+A toutes.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Choose the people first: Ctrl+A chooses all in the list.</source>
            <translation>Choisissez d’abord les personnes : Ctrl+A choisit toute la liste.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Nobody chosen needs this clearance.</source>
            <translation>Aucune personne choisie n’a besoin de cette autorisation.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Recording answers</source>
            <translation>Consignation des réponses</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>There is nothing to ask for: put a clearance on the checklist first.</source>
            <translation>Il n’y a rien à demander : ajoutez d’abord une autorisation à la liste de contrôle.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Checklist</source>
            <translation>Liste de contrôle</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Name the clearance.</source>
            <translation>Nommez l’autorisation.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>The clipboard holds files: open the reply, and copy its text.</source>
            <translation>Le presse-papiers contient des fichiers : ouvrez la réponse et copiez son texte.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>There is no text on the clipboard: copy the text of the reply first.</source>
            <translation>Le presse-papiers ne contient pas de texte : copiez d’abord le texte de la réponse.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>No document</source>
            <translation>Sans document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Expires too soon</source>
            <translation>Expire trop tôt</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Valid</source>
            <translation>Valable</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Not needed</source>
            <translation>Non requis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Passport</source>
            <translation>Passeport</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Emergency</source>
            <translation>Urgence</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Expires</source>
            <translation>Expire le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Needed until</source>
            <translation>Requis au</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>The day they arrive</source>
            <translation>Le jour de l’arrivée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>The first day they could travel: no seat yet</source>
            <translation>Le premier jour possible de voyage : pas encore de place</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Journey</source>
            <translation>Itinéraire</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Issuer</source>
            <translation>Émetteur</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Who holds what</source>
            <translation>Qui a quoi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Everybody</source>
            <translation>Tout le monde</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>To issue</source>
            <translation>À établir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Emergency documents</source>
            <translation>Titres de voyage d’urgence</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Passports</source>
            <translation>Passeports</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>No photo</source>
            <translation>Pas de photo</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Issue 1 document</source>
            <translation>Établir 1 document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Issue {0} documents</source>
            <translation>Établir {0} documents</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Issue documents</source>
            <translation>Établir des documents</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Issue</source>
            <translation>Établir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Photos</source>
            <translation>Photos</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Not issued yet: as it would print for {0}</source>
            <translation>Pas encore établi : tel qu’il s’imprimerait pour {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Not issued yet: as they would print</source>
            <translation>Pas encore établis : tels qu’ils s’imprimeraient</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Making the preview</source>
            <translation>Préparation de l’aperçu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Stops them</source>
            <translation>Bloque le départ</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Is over</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Begins later</source>
            <translation>Commence plus tard</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Has a seat on the plan</source>
            <translation>A une place au plan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Hold</source>
            <translation>Blocage</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Today</source>
            <translation>Aujourd’hui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Until</source>
            <translation>Jusqu’au</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>until lifted</source>
            <translation>jusqu’à levée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Put on by</source>
            <translation>Posé par</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Nobody is on hold. A hold stops people from travelling until somebody lifts it.</source>
            <translation>Personne n’est bloqué. Un blocage empêche de voyager jusqu’à sa levée.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Put a hold on…</source>
            <translation>Bloquer le départ…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Holds</source>
            <translation>Blocages</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Not lifted</source>
            <translation>Non levés</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Stop somebody today</source>
            <translation>Bloquent aujourd’hui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Begin later</source>
            <translation>Commencent plus tard</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Are over</source>
            <translation>Sont terminés</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>With a seat</source>
            <translation>Avec une place</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Lift 1 hold…</source>
            <translation>Lever 1 blocage…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Lift {0} holds…</source>
            <translation>Lever {0} blocages…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Why it is lifted</source>
            <translation>Motif de la levée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>who decided, and what</source>
            <translation>qui a décidé, et quoi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Lift the hold</source>
            <translation>Lever le blocage</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Lift {0} holds</source>
            <translation>Lever {0} blocages</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source> and {0} more</source>
            <translation> et {0} autres</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>For whom</source>
            <translation>Pour qui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>References, with spaces or one a line; they can be pasted from a list</source>
            <translation>Références, séparées par des espaces ou une par ligne ; elles peuvent être collées d’une liste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>at once</source>
            <translation>aussitôt</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>lifted</source>
            <translation>levée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Put the hold on</source>
            <translation>Bloquer le départ</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Say for whom: write their references, such as P00014.</source>
            <translation>Dites pour qui : écrivez leurs références, par exemple P00014.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Issue emergency documents</source>
            <translation>Établir des titres de voyage d’urgence</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Printed</source>
            <translation>Imprimé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>once</source>
            <translation>une fois</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>{0} times</source>
            <translation>{0} fois</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Page layout</source>
            <translation>Modèle de page</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>No document was issued here yet. “Who holds what” shows who lacks one.</source>
            <translation>Aucun document n’a encore été établi ici. Le premier onglet montre qui n’en a pas.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Issued here</source>
            <translation>Établis ici</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Expired</source>
            <translation>Expirés</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <location filename="../../ui/rooms/papers/states.py" />
            <source>Printed again</source>
            <translation>Réimprimés</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>Preview</source>
            <translation>Aperçu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Choose a document first.</source>
            <translation>Choisissez d’abord un document.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>{0}, as it was issued</source>
            <translation>{0}, tel qu’il a été établi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Other clearances</source>
            <translation>Autres autorisations</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>{0} d</source>
            <translation>{0} j</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>ended {0}</source>
            <translation>terminée le {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>to {0}</source>
            <translation>jusqu’au {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>Not on their checklist</source>
            <translation>Pas sur leur liste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>(not on their checklist)</source>
            <translation>(pas sur leur liste)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>by {0}</source>
            <translation>par {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>Move of {0}</source>
            <translation>À {0} d’agir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>asked {0}</source>
            <translation>demandée le {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>answered {0}</source>
            <translation>répondu le {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>reference {0}</source>
            <translation>référence {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>valid from {0}</source>
            <translation>valable dès le {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>valid until {0}</source>
            <translation>valable jusqu’au {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>note {0}</source>
            <translation>note {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>longer than such an answer usually takes</source>
            <translation>plus long qu’une telle réponse ne prend d’habitude</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>{0}: click to list only who needs it</source>
            <translation>{0} : cliquez pour ne voir que ceux qui en ont besoin</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>On hold</source>
            <translation>Bloquée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>How long they have waited for the answer that is waited for longest</source>
            <translation>Depuis combien de temps dure leur plus longue attente</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>Ask for</source>
            <translation>Demander</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>Language and wording</source>
            <translation>Langue et texte</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>Empty: the next one</source>
            <translation>Vide : le suivant</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>Dated</source>
            <translation>Datée du</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <location filename="../../ui/rooms/papers/recording.py" />
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>today</source>
            <translation>aujourd’hui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>Embassy of Indonesia</source>
            <translation>Ambassade d’Indonésie</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>Subject</source>
            <translation>Objet</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>as in the wording</source>
            <translation>comme dans le texte</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>Make the note</source>
            <translation>Faire la note</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>Save as</source>
            <translation>Enregistrer sous</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>Those chosen: {0}</source>
            <translation>Les choisis : {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>All not asked for yet: {0}</source>
            <translation>Tous ceux pas encore demandés : {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>{0}, the office's own wording</source>
            <translation>{0}, texte du bureau</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>{0} of those chosen have it, wait on another note or do not need it: left out.</source>
            <translation>{0} des choisis l’ont, attendent une autre note ou n’en ont pas besoin : laissés de côté.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>Everybody who needs this was asked for already: choose people, or another clearance.</source>
            <translation>C’est déjà demandé pour tous ceux qui en ont besoin : choisissez des personnes, ou une autre autorisation.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>As the note would print: nothing is asked yet</source>
            <translation>La note telle qu’elle s’imprimerait : rien n’est encore demandé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>Making the note</source>
            <translation>Création de la note</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>Not sent yet</source>
            <translation>Pas encore envoyée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Partly answered</source>
            <translation>Réponse partielle</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>Answered</source>
            <translation>Répondue</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <location filename="../../ui/rooms/papers/states.py" />
            <source>Withdrawn</source>
            <translation>Retirée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>since today</source>
            <translation>depuis aujourd’hui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>People</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>Sent</source>
            <translation>Envoyée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>Longer than such an answer usually takes</source>
            <translation>Plus long qu’une telle réponse ne prend d’habitude</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>A note verbale asks an authority about many people at once: numbered, with the list annexed.</source>
            <translation>Une note verbale interroge une autorité pour beaucoup de personnes à la fois : numérotée, avec la liste jointe.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>Write the first</source>
            <translation>Écrire la première</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>Notes verbales</source>
            <translation>Notes verbales</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>Note verbale</source>
            <translation>Note verbale</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>Note {0}, as it was made</source>
            <translation>Note {0}, telle qu’elle fut faite</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>New note verbale</source>
            <translation>Nouvelle note verbale</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>Letters</source>
            <translation>Lettres</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/office.py" />
            <source>Office</source>
            <translation>Bureau</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/office.py" />
            <source>Page layouts</source>
            <translation>Modèles de page</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/office.py" />
            <source>Digital seal</source>
            <translation>Cachet électronique</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/office.py" />
            <source>Check a document</source>
            <translation>Vérifier un document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/office.py" />
            <source>Printer and paper</source>
            <translation>Imprimante et papier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/office.py" />
            <source>Blanks are pre-printed: a printer that is a millimetre off spoils them.</source>
            <translation>Les formulaires sont préimprimés : une imprimante décalée d’un millimètre les abîme.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/recording.py" />
            <source>All {0} kinds · {1}</source>
            <translation>Les {0} sortes · {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/recording.py" />
            <source>asked, no answer yet</source>
            <translation>demandée, sans réponse</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/recording.py" />
            <source>Asked on</source>
            <translation>Demandée le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/recording.py" />
            <source>Answer</source>
            <translation>Réponse</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/recording.py" />
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Answered on</source>
            <translation>Répondue le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/recording.py" />
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Valid from</source>
            <translation>Valable dès le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/recording.py" />
            <source>Record it</source>
            <translation>Consigner</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/recording.py" />
            <source>Say when it was asked, or what the answer is.</source>
            <translation>Indiquez quand elle a été demandée, ou quelle est la réponse.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Said twice</source>
            <translation>Dit deux fois</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Not named</source>
            <translation>Pas nommé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>As you said</source>
            <translation>Selon vous</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Sure</source>
            <translation>Sûr</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Not sure</source>
            <translation>Pas sûr</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Did not wait</source>
            <translation>N’attendait pas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Not found</source>
            <translation>Introuvable</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>nothing</source>
            <translation>rien</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Answers in a reply</source>
            <translation>Réponses reçues</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>What the reply is about</source>
            <translation>Sur quoi porte la réponse</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>The text of the reply</source>
            <translation>Le texte de la réponse</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Paste the text of the reply here: a table, a list of names, or the letter itself.</source>
            <translation>Collez ici le texte de la réponse : un tableau, une liste de noms ou la lettre elle-même.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Who is named, and what is said of them, will stand here.</source>
            <translation>Qui est nommé, et ce qui en est dit, apparaîtra ici.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Whom the reply means</source>
            <translation>Qui la réponse désigne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Read</source>
            <translation>Lecture</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Records</source>
            <translation>Note</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>The line</source>
            <translation>La ligne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>one of {0}</source>
            <translation>l’un de {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Reference of all</source>
            <translation>Référence pour tous</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>For all</source>
            <translation>Pour tous</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>For those whose line does not say it</source>
            <translation>Pour ceux dont la ligne ne le dit pas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Whom the line means</source>
            <translation>Qui la ligne désigne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>What is recorded of those chosen</source>
            <translation>Ce qui est noté pour les choisis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>record nothing</source>
            <translation>ne rien noter</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>G granted · R refused · W withdrawn · Delete nothing</source>
            <translation>G accordée · R refusée · W retirée · Suppr rien</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Note {0}: {1}</source>
            <translation>Note {0} : {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>{0} · {1} waiting</source>
            <translation>{0} · {1} en attente</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>There is nothing to answer: put a clearance on the checklist first.</source>
            <translation>Il n’y a rien à répondre : inscrivez d’abord une autorisation sur la liste.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>The reply names nobody. Record “{0}” for everybody who waits ({1})?</source>
            <translation>La réponse ne nomme personne. Noter « {0} » pour tous ceux qui attendent ({1}) ?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>For all of them</source>
            <translation>Pour tous</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>No</source>
            <translation>Non</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Record 1 answer</source>
            <translation>Noter 1 réponse</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Record {0} answers</source>
            <translation>Noter {0} réponses</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Choose a line</source>
            <translation>Choisissez une ligne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>nobody: leave it out</source>
            <translation>personne : laisser de côté</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Two lines say different things of the same person: nothing is recorded until they agree.</source>
            <translation>Deux lignes disent des choses différentes de la même personne : rien n’est noté tant qu’elles ne s’accordent pas.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Waits for an answer, and no line names them.</source>
            <translation>Attend une réponse, et aucune ligne ne la nomme.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Not on this note: choose the clearance itself above to record it all the same.</source>
            <translation>N’est pas sur cette note : choisissez l’autorisation elle-même ci-dessus pour la noter quand même.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Say first whom the line means, in the list below.</source>
            <translation>Dites d’abord qui la ligne désigne, dans la liste ci-dessous.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Of {0} lines it is not known whom they mean: go through them one by one.</source>
            <translation>Pour {0} lignes on ne sait pas qui elles désignent : parcourez-les une par une.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Nothing of this reply is recorded yet.</source>
            <translation>Rien de cette réponse n’est encore noté.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Leave it</source>
            <translation>Laisser</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Stay</source>
            <translation>Rester</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>1 is missing</source>
            <translation>1 manque</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>{0} are missing</source>
            <translation>{0} manquent</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>1 too many</source>
            <translation>1 de trop</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>{0} too many</source>
            <translation>{0} de trop</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>agrees</source>
            <translation>s’accorde</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>held</source>
            <translation>en main</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>issued here</source>
            <translation>établi ici</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>void</source>
            <translation>annulé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>spoiled</source>
            <translation>abîmé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>valid</source>
            <translation>valable</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>expired</source>
            <translation>expiré</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>stolen</source>
            <translation>volé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>in the safe</source>
            <translation>au coffre</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>issued</source>
            <translation>établi</translation>
        </message>
    </context>
    <context>
        <name>DocumentsRoom</name>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Here people get papers to travel on. Bring in the people first.</source>
            <translation>On établit ici les papiers de voyage. Ajoutez d’abord les personnes.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Go to People</source>
            <translation>Aller à Personnes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Name, reference, number</source>
            <translation>Nom, référence, numéro</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Checklist…</source>
            <translation>Liste de contrôle…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Letters…</source>
            <translation>Lettres…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Photos from a folder…</source>
            <translation>Photos d’un dossier…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Issue documents</source>
            <translation>Établir des documents</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Receive blanks</source>
            <translation>Recevoir des formulaires</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Clearances: what is missing</source>
            <translation>Autorisations : ce qui manque</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>New note verbale</source>
            <translation>Nouvelle note verbale</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Paste an authority's reply</source>
            <translation>Coller la réponse d’une autorité</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Notes verbales: who waits</source>
            <translation>Notes verbales : qui attend</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Wordings of notes verbales</source>
            <translation>Textes des notes verbales</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Holds: who may not travel</source>
            <translation>Blocages : qui ne peut pas partir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Put a hold on the people chosen</source>
            <translation>Bloquer les personnes choisies</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Checklist of clearances</source>
            <translation>Liste de contrôle des autorisations</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Photos from a folder</source>
            <translation>Photos d’un dossier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Page layouts of documents</source>
            <translation>Modèles de page des documents</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Digital seal of the office</source>
            <translation>Cachet électronique du bureau</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Check a document and its seal</source>
            <translation>Vérifier un document et son cachet</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Printer and paper</source>
            <translation>Imprimante et papier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>{0} of {1} hold what they need</source>
            <translation>{0} en règle sur {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>A reply was pasted in Documents and is not recorded.</source>
            <translation>Une réponse a été collée dans Documents et n’est pas notée.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Something is being written in Documents and is not saved.</source>
            <translation>Une saisie dans Documents n’est pas enregistrée.</translation>
        </message>
    </context>
    <context>
        <name>DoneSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>Saved as {0}</source>
            <translation>Enregistré sous {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>Print…</source>
            <translation>Imprimer…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>Open the PDF</source>
            <translation>Ouvrir le PDF</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>Show in folder</source>
            <translation>Afficher dans le dossier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>Look at each sheet. One that is spoiled is recorded as such: the same person is given the next number.</source>
            <translation>Regardez chaque feuille. Une feuille abîmée est notée comme telle : la même personne reçoit le numéro suivant.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>Show under Issued here</source>
            <translation>Voir dans Établis ici</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>1 page is going to {1}…</source>
            <translation>1 page part vers {1}…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>{0} pages are going to {1}…</source>
            <translation>{0} pages partent vers {1}…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>1 page was sent to the printer.</source>
            <translation>1 page a été envoyée à l’imprimante.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>{0} pages were sent to the printer.</source>
            <translation>{0} pages ont été envoyées à l’imprimante.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>Did some not come out? Print those again from here.</source>
            <translation>Il en manque ? Réimprimez-les d’ici.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>All documents are issued and on record. Print what is missing again from here.</source>
            <translation>Tous les documents sont établis et enregistrés. Réimprimez d’ici ce qui manque.</translation>
        </message>
    </context>
    <context>
        <name>Enlarged</name>
        <message>
            <location filename="../../ui/guide/picture.py" />
            <source>The picture, enlarged; Esc puts it away</source>
            <translation>L’image, agrandie ; Échap la referme</translation>
        </message>
    </context>
    <context>
        <name>Fields</name>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Notes, under its title</source>
            <translation>Notes, sous son titre</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Whole name</source>
            <translation>Nom complet</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Middle name</source>
            <translation>Deuxième prénom</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Suffix (Jr, III)</source>
            <translation>Suffixe (Jr, III)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Title (Mr, Ms)</source>
            <translation>Civilité (M., Mme)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Father's name</source>
            <translation>Nom du père</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Grandfather's name</source>
            <translation>Nom du grand-père</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Date of birth</source>
            <translation>Date de naissance</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Year of birth</source>
            <translation>Année de naissance</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Month of birth</source>
            <translation>Mois de naissance</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Day of birth</source>
            <translation>Jour de naissance</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Place of birth</source>
            <translation>Lieu de naissance</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Number on the list</source>
            <translation>Numéro sur la liste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Identity number</source>
            <translation>Numéro d’identité</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Our reference</source>
            <translation>Notre référence</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Person</source>
            <translation>Personne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Takes emergency documents</source>
            <translation>Titres d’urgence acceptés</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Answer</source>
            <translation>Réponse</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Answered on</source>
            <translation>Répondue le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Arrives</source>
            <translation>Arrivée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Asked on</source>
            <translation>Demandée le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Assistance</source>
            <translation>Assistance</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Authority</source>
            <translation>Autorité</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Other person</source>
            <translation>Autre personne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Born</source>
            <translation>Naissance</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Birthplace</source>
            <translation>Lieu de naissance</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Blank form</source>
            <translation>Formulaire vierge</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Carrier</source>
            <translation>Transporteur</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Certificate</source>
            <translation>Certificat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Changes</source>
            <translation>Changements</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Clear until</source>
            <translation>Sortie jusqu’au</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Travels together</source>
            <translation>Voyage ensemble</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Content</source>
            <translation>Contenu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Counted</source>
            <translation>Comptés</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Country</source>
            <translation>Pays</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Currency</source>
            <translation>Monnaie</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>In use</source>
            <translation>Utilisé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Day</source>
            <translation>Jour</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Departs</source>
            <translation>Départ</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Going to</source>
            <translation>Destination</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Document expires</source>
            <translation>Expiration du document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Document issued by</source>
            <translation>Document délivré par</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Document number</source>
            <translation>Numéro du document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Until</source>
            <translation>Jusqu’au</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Should be there</source>
            <translation>Devraient y être</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Expires</source>
            <translation>Expire le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Given names</source>
            <translation>Prénoms</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Group</source>
            <translation>Groupe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Hold</source>
            <translation>Blocage</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Hold from</source>
            <translation>Blocage dès le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Hold until</source>
            <translation>Blocage jusqu’au</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Household</source>
            <translation>Foyer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Issued</source>
            <translation>Établi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Issued by</source>
            <translation>Délivré par</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Latitude</source>
            <translation>Latitude</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Leg</source>
            <translation>Segment</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Why it was lifted</source>
            <translation>Motif de la levée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Lifted on</source>
            <translation>Levé le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Waits at</source>
            <translation>Hébergement</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Longitude</source>
            <translation>Longitude</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Made at</source>
            <translation>Fait le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Made by</source>
            <translation>Fait par</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Most infants</source>
            <translation>Bébés au plus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Most stretchers</source>
            <translation>Civières au plus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Most minors alone</source>
            <translation>Mineurs seuls au plus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Most wheelchairs</source>
            <translation>Fauteuils roulants au plus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Mode</source>
            <translation>Moyen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Nationality</source>
            <translation>Nationalité</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Native name</source>
            <translation>Nom en écriture d’origine</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Note</source>
            <translation>Remarque</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Note verbale</source>
            <translation>Note verbale</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Number</source>
            <translation>Numéro</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Officer</source>
            <translation>Agent</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>People</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Photo</source>
            <translation>Photo</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Printed</source>
            <translation>Imprimé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Priority</source>
            <translation>Priorité</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Recipient</source>
            <translation>Destinataire</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Counts on promises</source>
            <translation>Compte sur des promesses</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Document promised for</source>
            <translation>Document promis pour le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Province</source>
            <translation>Province</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Published at</source>
            <translation>Publié le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Published by</source>
            <translation>Publié par</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Ready from</source>
            <translation>Disponible dès le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Reasons</source>
            <translation>Motifs</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Received on</source>
            <translation>Reçu le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Ref</source>
            <translation>Réf.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Reference</source>
            <translation>Référence</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Remark</source>
            <translation>Observation</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Rule</source>
            <translation>Règle</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Seat</source>
            <translation>Place</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Cost of a seat</source>
            <translation>Coût d’une place</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Seats</source>
            <translation>Places</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Seen by</source>
            <translation>Vu par</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Seen on</source>
            <translation>Vu le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Sent</source>
            <translation>Envoyé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Sent on</source>
            <translation>Envoyée le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Place in the order</source>
            <translation>Rang dans l’ordre</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Series</source>
            <translation>Série</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Sex</source>
            <translation>Sexe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Signer</source>
            <translation>Signataire</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Seats that a stretcher takes</source>
            <translation>Places prises par une civière</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Surname</source>
            <translation>Nom</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Time zone</source>
            <translation>Fuseau horaire</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Holds from</source>
            <translation>Valable à partir du</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Holds until</source>
            <translation>Valable jusqu’au</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Value</source>
            <translation>Valeur</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Version</source>
            <translation>Version</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Withdrawn on</source>
            <translation>Retirée le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>yes</source>
            <translation>oui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>no</source>
            <translation>non</translation>
        </message>
    </context>
    <context>
        <name>Filing</name>
        <message>
            <location filename="../../ui/filing.py" />
            <source>The whole operation as a workbook</source>
            <translation>Toute l’opération en classeur</translation>
        </message>
        <message>
            <location filename="../../ui/filing.py" />
            <source>Exported {0} people and {1} legs to {2}. The workbook is not encrypted.</source>
            <translation>{0} personnes et {1} segments exportés vers {2}. Le classeur n’est pas chiffré.</translation>
        </message>
        <message>
            <location filename="../../ui/filing.py" />
            <source>Exporting to {0}</source>
            <translation>Exportation vers {0}</translation>
        </message>
        <message>
            <location filename="../../ui/filing.py" />
            <source>The empty template</source>
            <translation>Le modèle vide</translation>
        </message>
        <message>
            <location filename="../../ui/filing.py" />
            <source>Saved the empty template as {0}.</source>
            <translation>Modèle vide enregistré sous {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/filing.py" />
            <source>Workbooks (*.xlsx)</source>
            <translation>Classeurs (*.xlsx)</translation>
        </message>
    </context>
    <context>
        <name>FilterStrip</name>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Filters</source>
            <translation>Filtres</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Filter by</source>
            <translation>Filtrer par</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Value to filter by</source>
            <translation>Valeur du filtre</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Add filter</source>
            <translation>Ajouter un filtre</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Name of the filter</source>
            <translation>Nom du filtre</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>A name, as in Children of Aceh without a passport</source>
            <translation>Un nom, comme Enfants d’Aceh sans passeport</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Save the filter</source>
            <translation>Enregistrer le filtre</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Cancel</source>
            <translation>Abandonner</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Clear</source>
            <translation>Effacer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Save as…</source>
            <translation>Enregistrer sous…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Take away the filter {0}</source>
            <translation>Enlever le filtre {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Take this filter away</source>
            <translation>Enlever ce filtre</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>or type an age: 12-17, 60+</source>
            <translation>ou saisissez un âge : 12-17, 60+</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>or type the day before which it expires: 1 Jun 2025</source>
            <translation>ou saisissez le jour avant lequel il expire : 1 juin 2025</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Choose or type</source>
            <translation>Choisir ou saisir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Choose a value from the list, or type one.</source>
            <translation>Choisissez une valeur dans la liste, ou saisissez-en une.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>“{0}” is no age: type 12-17, 60+ or &lt;18.</source>
            <translation>« {0} » n’est pas un âge : saisissez 12-17, 60+ ou &lt;18.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>“{0}” is not in the list: choose one from it.</source>
            <translation>« {0} » n’est pas dans la liste : choisissez-y une valeur.</translation>
        </message>
    </context>
    <context>
        <name>Filters</name>
        <message>
            <location filename="../../ui/rooms/person/saved.py" />
            <source>Saved</source>
            <translation>Enregistrés</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/saved.py" />
            <source>{0} (changed)</source>
            <translation>{0} (modifié)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/saved.py" />
            <source>Saved filters</source>
            <translation>Filtres enregistrés</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/saved.py" />
            <source>Saved filters: {0}</source>
            <translation>Filtres enregistrés : {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/saved.py" />
            <source>Save the changes to “{0}”</source>
            <translation>Enregistrer les changements de « {0} »</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/saved.py" />
            <source>Rename “{0}”…</source>
            <translation>Renommer « {0} »…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/saved.py" />
            <source>Delete “{0}”</source>
            <translation>Supprimer « {0} »</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Nationality</source>
            <translation>Nationalité</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Province</source>
            <translation>Province</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Waits at</source>
            <translation>Hébergement</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Going to</source>
            <translation>Destination</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Sex</source>
            <translation>Sexe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Age</source>
            <translation>Âge</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Priority</source>
            <translation>Priorité</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Household</source>
            <translation>Foyer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Group</source>
            <translation>Groupe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Clearance missing</source>
            <translation>Autorisation manquante</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Hold</source>
            <translation>Blocage</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Journey</source>
            <translation>Itinéraire</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Assistance</source>
            <translation>Assistance</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>any</source>
            <translation>avec</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>none</source>
            <translation>sans</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>expires before {0}</source>
            <translation>expire avant le {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>{0} and over</source>
            <translation>{0} ans et plus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>under {0}</source>
            <translation>moins de {0} ans</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>{0} to {1}</source>
            <translation>{0} à {1} ans</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>{0} more</source>
            <translation>{0} de plus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source> or </source>
            <translation> ou </translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>{0} missing</source>
            <translation>manque : {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>A clearance</source>
            <translation>Une autorisation</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>{0}: {1}</source>
            <translation>{0} : {1}</translation>
        </message>
    </context>
    <context>
        <name>Form</name>
        <message>
            <location filename="../../ui/rooms/kit/form.py" />
            <source>Cancel</source>
            <translation>Abandonner</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/form.py" />
            <source>Yes</source>
            <translation>Oui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/form.py" />
            <source>No</source>
            <translation>Non</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/form.py" />
            <source>This is no day: write it as {0} or 2025-05-12.</source>
            <translation>Ce n’est pas une date : écrivez {0} ou 2025-05-12.</translation>
        </message>
    </context>
    <context>
        <name>FormPage</name>
        <message>
            <location filename="../../ui/pages/form.py" />
            <source>Back</source>
            <translation>Retour</translation>
        </message>
    </context>
    <context>
        <name>Groups</name>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Province</source>
            <translation>Province</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Place they wait at</source>
            <translation>Hébergement</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Destination</source>
            <translation>Destination</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Nationality</source>
            <translation>Nationalité</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Sex</source>
            <translation>Sexe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Priority</source>
            <translation>Priorité</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Place of birth</source>
            <translation>Lieu de naissance</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Household</source>
            <translation>Foyer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Group they are in</source>
            <translation>Groupe actuel</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Assistance</source>
            <translation>Assistance</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Ready from</source>
            <translation>Disponible dès le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Clear until</source>
            <translation>Sortie jusqu’au</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Make groups by rule</source>
            <translation>Grouper par règle</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>One group for each combination; households are never split.</source>
            <translation>Un groupe par combinaison ; les foyers ne sont jamais séparés.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/form.py" />
            <source>All on one journey, or nobody</source>
            <translation>Tous sur un itinéraire, ou personne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/form.py" />
            <source>Together if possible</source>
            <translation>Ensemble si possible</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/form.py" />
            <source>Need not</source>
            <translation>Pas nécessaire</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>all or none</source>
            <translation>tous ou aucun</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>if possible</source>
            <translation>si possible</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Group</source>
            <translation>Groupe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Without a group</source>
            <translation>Sans groupe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>People</source>
            <translation>Pers.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Homes</source>
            <translation>Foyers</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Households</source>
            <translation>Foyers</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Ready</source>
            <translation>Prêtes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Cleared, not on hold, with a valid document</source>
            <translation>Autorisées, sans blocage, avec un document valable</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Placed</source>
            <translation>Placées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>With a seat on the plan</source>
            <translation>Avec une place au plan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Together</source>
            <translation>Ensemble</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Whether they must, should, or need not travel on one itinerary</source>
            <translation>Si le groupe doit, devrait ou non voyager sur un même itinéraire</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Cleared</source>
            <translation>Autorisée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Waits: {0}</source>
            <translation>Attend : {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Ref</source>
            <translation>Réf.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Journey</source>
            <translation>Itinéraire</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>no seat</source>
            <translation>sans place</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Born</source>
            <translation>Naissance</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Nat.</source>
            <translation>Nat.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Groups</source>
            <translation>Groupes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Name of the group</source>
            <translation>Nom du groupe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>A new group</source>
            <translation>Un nouveau groupe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>People of the group</source>
            <translation>Personnes du groupe</translation>
        </message>
    </context>
    <context>
        <name>GroupsRoom</name>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Rename</source>
            <translation>Renommer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Edit the group</source>
            <translation>Modifier le groupe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Remove the group</source>
            <translation>Retirer le groupe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>More for this group</source>
            <translation>Autres actions pour ce groupe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Rename, edit or remove</source>
            <translation>Renommer, modifier ou retirer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Assign…</source>
            <translation>Affecter…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Put the whole group on a journey</source>
            <translation>Mettre tout le groupe sur un itinéraire</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Groups are people who are called, seated and handed over together. Bring in the people first.</source>
            <translation>Un groupe réunit des personnes appelées, placées et remises ensemble. Ajoutez d’abord les personnes.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Go to People</source>
            <translation>Aller à Personnes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Group, name, reference</source>
            <translation>Groupe, nom, référence</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>New group</source>
            <translation>Nouveau groupe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Make groups by rule</source>
            <translation>Grouper par règle</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Assign the group to a journey…</source>
            <translation>Affecter le groupe à un itinéraire…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Assign the selected people to a journey…</source>
            <translation>Affecter les personnes sélectionnées à un itinéraire…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Move the selected people to a group…</source>
            <translation>Déplacer les personnes sélectionnées vers un groupe…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>1 group</source>
            <translation>1 groupe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>{0} groups</source>
            <translation>{0} groupes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>{0} · {1} without one</source>
            <translation>{0} · {1} sans groupe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Without a group</source>
            <translation>Sans groupe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>the first {0} are listed: search for others</source>
            <translation>les {0} premières sont affichées : recherchez les autres</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>drag people onto it, or choose some and press M</source>
            <translation>glissez-y des personnes, ou choisissez-en et appuyez sur M</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>together: {0}</source>
            <translation>ensemble : {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>A group is being written and is not saved.</source>
            <translation>Un groupe est en cours de saisie et n’est pas enregistré.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Group {0}</source>
            <translation>Groupe {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>A new group</source>
            <translation>Un nouveau groupe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>A group needs a name.</source>
            <translation>Un groupe doit avoir un nom.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>There is a group {0} already.</source>
            <translation>Il y a déjà un groupe {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Removed the group {0}; {1} of it are without a group now</source>
            <translation>Groupe {0} retiré ; {1} sont maintenant sans groupe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Assign to a journey…</source>
            <translation>Affecter à un itinéraire…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Edit</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>{0}, with 1 more of the household</source>
            <translation>{0}, avec 1 autre membre du foyer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>{0}, with {1} more of the household</source>
            <translation>{0}, avec {1} autres membres du foyer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Choose people of a group first.</source>
            <translation>Choisissez d’abord des personnes d’un groupe.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Open in People</source>
            <translation>Ouvrir dans Personnes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>No group</source>
            <translation>Aucun groupe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Assign</source>
            <translation>Affecter</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Put {0} on {1}, on the draft</source>
            <translation>Mettre {0} sur {1}, dans le brouillon</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/form.py" />
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/form.py" />
            <source>Batch 1</source>
            <translation>Lot 1</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/form.py" />
            <source>Travels together</source>
            <translation>Voyage ensemble</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/form.py" />
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/form.py" />
            <source>Make the group</source>
            <translation>Former le groupe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/form.py" />
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
    </context>
    <context>
        <name>Guide</name>
        <message>
            <location filename="../../ui/guide/browser.py" />
            <source>Nothing in the guide says “{0}”. Try one word of it.</source>
            <translation>Rien dans le guide ne dit « {0} ». Essayez un seul mot.</translation>
        </message>
        <message>
            <location filename="../../ui/guide/pane.py" />
            <source>Guide</source>
            <translation>Guide</translation>
        </message>
        <message>
            <location filename="../../ui/guide/pane.py" />
            <source>Back in the guide</source>
            <translation>Page précédente du guide</translation>
        </message>
        <message>
            <location filename="../../ui/guide/pane.py" />
            <source>Forward in the guide</source>
            <translation>Page suivante du guide</translation>
        </message>
        <message>
            <location filename="../../ui/guide/pane.py" />
            <source>Save the guide as PDF…</source>
            <translation>Enregistrer le guide en PDF…</translation>
        </message>
        <message>
            <location filename="../../ui/guide/pane.py" />
            <source>Close the guide (Esc)</source>
            <translation>Fermer le guide (Échap)</translation>
        </message>
        <message>
            <location filename="../../ui/guide/pane.py" />
            <source>Chapter</source>
            <translation>Chapitre</translation>
        </message>
        <message>
            <location filename="../../ui/guide/pane.py" />
            <source>Search the guide</source>
            <translation>Dans le guide</translation>
        </message>
    </context>
    <context>
        <name>Header</name>
        <message>
            <location filename="../../ui/widgets/header.py" />
            <source>Search</source>
            <translation>Rechercher</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/header.py" />
            <source>Search in {0}</source>
            <translation>Rechercher dans {0}</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <location filename="../../ui/guide/help.py" />
            <source>The guide as PDF</source>
            <translation>Le guide en PDF</translation>
        </message>
        <message>
            <location filename="../../ui/guide/help.py" />
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../ui/guide/help.py" />
            <source>Saved the guide as {0}.</source>
            <translation>Guide enregistré sous {0}.</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <location filename="../../ui/rooms/past/entries.py" />
            <source>Undone: {0}</source>
            <translation>Annulé : {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entries.py" />
            <source>Done again: {0}</source>
            <translation>Rétabli : {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entries.py" />
            <source>an undo</source>
            <translation>annulation</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entries.py" />
            <source>stands</source>
            <translation>en vigueur</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entries.py" />
            <source>was undone</source>
            <translation>annulée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entries.py" />
            <source>No.</source>
            <translation>N°</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entries.py" />
            <source>When</source>
            <translation>Quand</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entries.py" />
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Officer</source>
            <translation>Agent</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entries.py" />
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entries.py" />
            <source>Rows</source>
            <translation>Lignes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entries.py" />
            <source>How many rows of the file it wrote</source>
            <translation>Combien de lignes du fichier elle a écrites</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entries.py" />
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Undo this</source>
            <translation>Annuler ceci</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Back to here…</source>
            <translation>Revenir ici…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>1 row written</source>
            <translation>1 ligne écrite</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>{0} rows written</source>
            <translation>{0} lignes écrites</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>In detail</source>
            <translation>En détail</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>… and {0} more</source>
            <translation>… et {0} de plus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>The seal of this entry: it depends on every entry before it.</source>
            <translation>Le sceau de cette écriture : il dépend de toutes les écritures précédentes.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>{0}: 1 added</source>
            <translation>{0} : 1 ajout</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>{0}: {1} added</source>
            <translation>{0} : {1} ajouts</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>{0}: 1 removed</source>
            <translation>{0} : 1 retrait</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>{0}: {1} removed</source>
            <translation>{0} : {1} retraits</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>{0}: 1 changed</source>
            <translation>{0} : 1 modification</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>{0}: {1} changed</source>
            <translation>{0} : {1} modifications</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>added</source>
            <translation>(ajout)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>removed</source>
            <translation>(retrait)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>{0}: {1}</source>
            <translation>{0} : {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Person</source>
            <translation>Personne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Hold</source>
            <translation>Blocage</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Clearance</source>
            <translation>Autorisation</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Seat</source>
            <translation>Place</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Left out</source>
            <translation>Non placée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Leg</source>
            <translation>Segment</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Group</source>
            <translation>Groupe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Household</source>
            <translation>Foyer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Setting</source>
            <translation>Réglage</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Rule</source>
            <translation>Règle</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Leg of a rule</source>
            <translation>Segment d’une règle</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Blank form</source>
            <translation>Formulaire vierge</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Fate of a blank form</source>
            <translation>Sort d’un formulaire vierge</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Count of blank forms</source>
            <translation>Compte des formulaires vierges</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Note verbale</source>
            <translation>Note verbale</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Person in a note verbale</source>
            <translation>Personne d’une note verbale</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Wording of a note verbale</source>
            <translation>Texte d’une note verbale</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Page layout</source>
            <translation>Modèle de page</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Seal key</source>
            <translation>Clé du cachet</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Manifest</source>
            <translation>Manifeste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Place</source>
            <translation>Lieu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Checklist</source>
            <translation>Liste de contrôle</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Row of a list</source>
            <translation>Ligne d’une liste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Row kept aside</source>
            <translation>Ligne mise de côté</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Columns of a list</source>
            <translation>Colonnes d’une liste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Two different people</source>
            <translation>Deux personnes différentes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Merged person</source>
            <translation>Personne fusionnée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Any person</source>
            <translation>Une personne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Person: a part of the name, or the reference</source>
            <translation>Personne : une partie du nom, ou la référence</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>What was touched</source>
            <translation>Ce qui a été touché</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>From this day</source>
            <translation>À partir de ce jour</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>To this day</source>
            <translation>Jusqu’à ce jour</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Every officer</source>
            <translation>Tous les agents</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>From the beginning</source>
            <translation>Dès le début</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>From {0}</source>
            <translation>Depuis le {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Until now</source>
            <translation>À ce jour</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>To {0}</source>
            <translation>Jusqu’au {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Everything</source>
            <translation>Tout</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>People</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Lists that came in</source>
            <translation>Listes reçues</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Documents and blanks</source>
            <translation>Documents et formulaires</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Clearances</source>
            <translation>Autorisations</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Holds</source>
            <translation>Blocages</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Groups</source>
            <translation>Groupes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Legs and places</source>
            <translation>Segments et lieux</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Plan and rules</source>
            <translation>Plan et règles</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Manifests</source>
            <translation>Manifestes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
    </context>
    <context>
        <name>HistoryRoom</name>
        <message>
            <location filename="../../ui/bridge.py" />
            <location filename="../../ui/rooms/history.py" />
            <source>Undoing</source>
            <translation>Annulation</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Nothing was done in this file yet. What you do stands here, and can be undone.</source>
            <translation>Rien n’a encore été fait dans ce fichier. Ce que vous faites se retrouve ici, et peut être annulé.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Verify the file and its history</source>
            <translation>Vérifier le fichier et son historique</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Words, number of an entry…</source>
            <translation>Mots, numéro d’écriture…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Verify</source>
            <translation>Vérifier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>1 entry</source>
            <translation>1 écriture</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>{0} entries</source>
            <translation>{0} écritures</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>{0} of {1} entries</source>
            <translation>{0} sur {1} écritures</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>None of {0} entries fits these filters</source>
            <translation>Aucune des {0} écritures ne répond à ces filtres</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Entry {0}</source>
            <translation>Écriture {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Undo “{0}”? What came after it stays.</source>
            <translation>Annuler « {0} » ? Ce qui a suivi reste.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Undo it</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Go back to how the file was after “{0}”? {1} later entries are undone, each can be redone.</source>
            <translation>Revenir à l’état du fichier après « {0} » ? {1} écritures plus récentes sont annulées, chacune peut être rétablie.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Undo {0} entries</source>
            <translation>Annuler {0} écritures</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>{0} entries undone; Redo brings them back.</source>
            <translation>{0} écritures annulées ; Rétablir les ramène.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>the history</source>
            <translation>l’historique</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>the file</source>
            <translation>le fichier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Verifying</source>
            <translation>Vérification</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>The history is whole, every row is as it says, and the file is sound.</source>
            <translation>L’historique est complet, chaque ligne y répond, et le fichier est sain.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Checked {0}. The seal of the last entry begins {1}.</source>
            <translation>Vérifié le {0}. Le sceau de la dernière écriture commence par {1}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Something is wrong: {0}.</source>
            <translation>Il y a un problème : {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Keep this file as it is for whoever looks into it, and go on with a backup (File, Backups and restore).</source>
            <translation>Gardez ce fichier tel quel pour qui l’examinera, et continuez avec une sauvegarde (Fichier, Sauvegardes et restauration).</translation>
        </message>
    </context>
    <context>
        <name>HolderSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>arrives {0}</source>
            <translation>arrivée le {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>could travel from {0}</source>
            <translation>peut voyager à partir du {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Travels on</source>
            <translation>Voyage avec</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Issuer</source>
            <translation>Émetteur</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Issued</source>
            <translation>Établi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Expires</source>
            <translation>Expire le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>this office</source>
            <translation>ce bureau</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>held</source>
            <translation>en main</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Other documents</source>
            <translation>Autres documents</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Issue a document…</source>
            <translation>Établir un document…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Preview</source>
            <translation>Aperçu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Open in People</source>
            <translation>Ouvrir dans Personnes</translation>
        </message>
    </context>
    <context>
        <name>ImpactSheet</name>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>Nothing is changed yet</source>
            <translation>Rien n’est encore changé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>Leave it</source>
            <translation>Laisser</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>Connections that no longer hold</source>
            <translation>Correspondances qui ne tiennent plus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>Lose their seats · {0}</source>
            <translation>Perdent leur place · {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>The leg is closed: planning moves nobody off it. Reopen it first.</source>
            <translation>Le segment est clos : la planification n’en retire personne. Rouvrez-le d’abord.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>Who gives way is decided at the next planning, which spares high priorities. Those of the lowest priorities: {0}.</source>
            <translation>La prochaine planification décide qui cède sa place, en épargnant les priorités hautes. Personnes aux priorités les plus basses : {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} more…</source>
            <translation>{0} de plus…</translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <location filename="../../ui/rooms/intake/cards.py" />
            <source>No title</source>
            <translation>Sans titre</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/cards.py" />
            <source>{0} is read as</source>
            <translation>{0} : colonne lue comme</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/cards.py" />
            <source>no cell is filled</source>
            <translation>aucune cellule remplie</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/cards.py" />
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>Columns of the list</source>
            <translation>Colonnes de la liste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/deciding.py" />
            <source>Nobody's name is known</source>
            <translation>Nom inconnu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/deciding.py" />
            <source>row {0} of this list</source>
            <translation>ligne {0} de cette liste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/deciding.py" />
            <source>The list says nothing new about them.</source>
            <translation>La liste n’apporte rien de nouveau.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/deciding.py" />
            <source>Taken from the list:</source>
            <translation>Repris de la liste :</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/deciding.py" />
            <source>{0} in the file, {1} on the list</source>
            <translation>{0} dans le fichier, {1} sur la liste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/deciding.py" />
            <source>Same person – update (U)</source>
            <translation>Même personne – modifier (U)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/deciding.py" />
            <source>Somebody else – new (N)</source>
            <translation>Autre personne – ajouter (N)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/deciding.py" />
            <source>Put aside (A)</source>
            <translation>Mettre de côté (A)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/deciding.py" />
            <source>As it was proposed</source>
            <translation>Comme proposé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/deciding.py" />
            <source>On the list: {0}, row {1}</source>
            <translation>Sur la liste : {0}, ligne {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/deciding.py" />
            <source>Same person, twice here (U)</source>
            <translation>Même personne, en double (U)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/deciding.py" />
            <source>Nobody in the file is like this.</source>
            <translation>Personne de semblable dans le fichier.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>Plan their journeys</source>
            <translation>Planifier leurs itinéraires</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>See the people</source>
            <translation>Voir les personnes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>Import another list</source>
            <translation>Importer une autre liste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>Look at the rows kept aside</source>
            <translation>Voir les lignes mises de côté</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>Who is missing</source>
            <translation>Qui manque</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>{0} new, {1} known.</source>
            <translation>{0} ajoutées, {1} mises à jour.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>Imported: {0}</source>
            <translation>Importé : {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>1 new person</source>
            <translation>1 personne nouvelle</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>{0} new people</source>
            <translation>{0} personnes nouvelles</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>1 updated</source>
            <translation>1 mise à jour</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>{0} updated</source>
            <translation>{0} mises à jour</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>1 known and the same</source>
            <translation>1 sans changement</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>{0} known and the same</source>
            <translation>{0} sans changement</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>1 row was kept aside, whole.</source>
            <translation>1 ligne a été mise de côté, en entier.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>{0} rows were kept aside, whole.</source>
            <translation>{0} lignes ont été mises de côté, en entier.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>{0} and {1} more</source>
            <translation>{0} et {1} de plus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>On {0}, and not on this list: {1}.</source>
            <translation>Sur {0}, mais pas sur cette liste : {1}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/file_page.py" />
            <source>Choose a list…</source>
            <translation>Choisir une liste…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/file_page.py" />
            <source>Paste cells</source>
            <translation>Coller des cellules</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/file_page.py" />
            <source>Lists that came in</source>
            <translation>Listes reçues</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/file_page.py" />
            <source>Any list of people, as it came</source>
            <translation>Toute liste de personnes, telle que reçue</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/file_page.py" />
            <source>From police, border, airline or embassy; Excel, OpenDocument or CSV; in any language and any order of columns. You see how each column was understood, what looks doubtful, and who is known already. Nothing is written before you say so. You can also drop the file here, or paste cells that you copied.</source>
            <translation>De la police, de la frontière, d’une compagnie aérienne ou d’une ambassade ; Excel, OpenDocument ou CSV ; dans toute langue et tout ordre de colonnes. Vous voyez comment chaque colonne a été comprise, ce qui paraît douteux et qui est déjà connu. Rien n’est écrit sans votre accord. Vous pouvez aussi déposer le fichier ici, ou coller des cellules copiées.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>understanding the columns</source>
            <translation>analyse des colonnes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>looking for people who are known</source>
            <translation>recherche des personnes connues</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>Reading {0} again</source>
            <translation>Relecture de {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>Import</source>
            <translation>Importer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>Import {0}</source>
            <translation>Importer {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>update {0}</source>
            <translation>en modifier {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>Update {0}</source>
            <translation>Modifier {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>keep 1 row aside</source>
            <translation>mettre 1 ligne de côté</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>keep {0} rows aside</source>
            <translation>mettre {0} lignes de côté</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>Keep 1 row aside</source>
            <translation>Mettre 1 ligne de côté</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>Keep {0} rows aside</source>
            <translation>Mettre {0} lignes de côté</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>Note that all are known</source>
            <translation>Noter que toutes sont connues</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>writing</source>
            <translation>écriture</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>Importing {0}</source>
            <translation>Importation de {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>Order of day and month</source>
            <translation>Ordre du mois et du jour</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>Day first, 31/12</source>
            <translation>Jour d’abord, 31/12</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>Month first, 12/31</source>
            <translation>Mois d’abord, 12/31</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>Dates:</source>
            <translation>Dates :</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>Save columns as a file…</source>
            <translation>Enregistrer les colonnes…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>Use columns from a file…</source>
            <translation>Colonnes d’un fichier…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>As it will be</source>
            <translation>Aperçu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>No nationality means:</source>
            <translation>Sans nationalité :</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>{0}, by the provinces</source>
            <translation>{0}, selon les provinces</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>not known</source>
            <translation>non connue</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>{0} found {1}.</source>
            <translation>Au total {0} {1}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>1 column was guessed: look at it.</source>
            <translation>1 colonne a été devinée : vérifiez-la.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>{0} columns were guessed: look at them.</source>
            <translation>{0} colonnes ont été devinées : vérifiez-les.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>1 column goes into the notes.</source>
            <translation>1 colonne va dans les notes.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>{0} columns go into the notes.</source>
            <translation>{0} colonnes vont dans les notes.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Every column is understood.</source>
            <translation>Toutes les colonnes sont comprises.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>Columns as you settled them for the last list of this shape.</source>
            <translation>Colonnes telles que vous les avez réglées pour la dernière liste de cette forme.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>Forget it</source>
            <translation>Oublier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>Keep it</source>
            <translation>Garder</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <location filename="../../ui/rooms/intake/list_people.py" />
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Row</source>
            <translation>Ligne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>First people, as they will be</source>
            <translation>Premières personnes, telles qu’elles seront</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>Nationality of rows that say none</source>
            <translation>Nationalité des lignes qui n’en indiquent pas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>on “{0}”</source>
            <translation>sur « {0} »</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>on {0}</source>
            <translation>sur {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>commas</source>
            <translation>virgule</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>semicolons</source>
            <translation>point-virgule</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>tabs</source>
            <translation>tabulation</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>bars</source>
            <translation>barre verticale</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>nothing</source>
            <translation>aucun</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>Text in {0}, separated by {1}.</source>
            <translation>Texte en {0}, séparateur : {1}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>yes</source>
            <translation>oui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>On the list: {0}</source>
            <translation>Sur la liste : {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>To be decided</source>
            <translation>À décider</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>Update</source>
            <translation>À modifier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Known, the same</source>
            <translation>Connues, identiques</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>Same as another row</source>
            <translation>Comme une autre ligne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>New</source>
            <translation>Nouvelle</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>Put aside</source>
            <translation>Mise de côté</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>All remaining are new</source>
            <translation>Le reste est nouveau</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>Take all sure ones</source>
            <translation>Accepter les cas sûrs</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>Earlier list to compare with</source>
            <translation>Liste antérieure à comparer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>Compared with:</source>
            <translation>Comparée à :</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>On the list</source>
            <translation>Sur la liste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>What becomes of it</source>
            <translation>Suite donnée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>Who it may be</source>
            <translation>Qui ce peut être</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>How sure</source>
            <translation>Certitude</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>Why alike, or what changes</source>
            <translation>Ressemblance, ou changements</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>People on the list</source>
            <translation>Personnes de la liste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Ref</source>
            <translation>Réf.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>Row on the earlier list</source>
            <translation>Ligne, liste antérieure</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>People who are not on this list</source>
            <translation>Personnes absentes de cette liste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>Known</source>
            <translation>Connues</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>Twice on the list</source>
            <translation>En double</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>Not on this list</source>
            <translation>Absentes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>All</source>
            <translation>Tout</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>{0} new</source>
            <translation>{0} à ajouter</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>{0} known and changed</source>
            <translation>{0} à modifier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>{0} new; nobody on this list is known yet.</source>
            <translation>{0} à ajouter ; aucune personne de cette liste n’est encore connue.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>{0} stood on {1} and are not on this list.</source>
            <translation>Sur {1}, mais pas sur cette liste : {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>1 person may be somebody we have: decide, or go on and they come in as new.</source>
            <translation>1 personne est peut-être déjà au fichier : décidez, ou continuez et elle sera ajoutée.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>{0} people may be somebody we have: decide, or go on and they come in as new.</source>
            <translation>{0} personnes sont peut-être déjà au fichier : décidez, ou continuez et elles seront ajoutées.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>row {0}</source>
            <translation>ligne {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Copy the list for whoever sent it</source>
            <translation>Copier la liste pour son expéditeur</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>The last word is the surname</source>
            <translation>Le dernier mot est le nom</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>The first word is the surname</source>
            <translation>Le premier mot est le nom</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>Enter or a double click changes the cell.</source>
            <translation>Entrée ou double clic modifie la cellule.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>Mend (Enter)</source>
            <translation>Corriger (Entrée)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>What</source>
            <translation>Quoi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Sheet</source>
            <translation>Feuille</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Column</source>
            <translation>Colonne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Cell</source>
            <translation>Cellule</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>What it means</source>
            <translation>Explication</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>Rows to look at</source>
            <translation>Lignes à vérifier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>The list itself says {0} people; {1} rows of people were found. Ask whoever sent it.</source>
            <translation>La liste annonce elle-même {0} personnes ; lignes de personnes trouvées : {1}. Demandez à son expéditeur.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>1 thing looks doubtful and comes in as it is.</source>
            <translation>1 point paraît douteux et sera importé tel quel.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>{0} things look doubtful and come in as they are.</source>
            <translation>{0} points paraissent douteux et seront importés tels quels.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>1 row has no name: fill it in here, or go on and it is kept aside.</source>
            <translation>1 ligne n’a pas de nom : indiquez-le ici, ou continuez et elle sera mise de côté.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>{0} rows have no name: fill them in here, or go on and they are kept aside.</source>
            <translation>{0} lignes n’ont pas de nom : indiquez-les ici, ou continuez et elles seront mises de côté.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>Everybody can come in. {0}</source>
            <translation>Tout le monde peut être importé. {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>Everybody can come in, and nothing looks doubtful.</source>
            <translation>Tout le monde peut être importé, et rien ne paraît douteux.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>{0}, row {1}</source>
            <translation>{0}, ligne {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>No name is in this row. Without one it is kept aside and nothing of it is lost.</source>
            <translation>Cette ligne n’a pas de nom. Sans nom, elle est mise de côté et rien n’en est perdu.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>Who is this?</source>
            <translation>Qui est-ce ?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>No name: kept aside unless you fill it in</source>
            <translation>Sans nom : mise de côté, sauf si vous l’indiquez</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/mending.py" />
            <source>passport</source>
            <translation>passeport</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/mending.py" />
            <source>emergency document</source>
            <translation>titre d’urgence</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/mending.py" />
            <source>A name is needed: write the surname, the given names or the native name.</source>
            <translation>Il faut un nom : écrivez le nom, les prénoms ou le nom en écriture d’origine.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Columns of the file</source>
            <translation>Colonnes du fichier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Column in the file</source>
            <translation>Colonne du fichier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Read as</source>
            <translation>Lue comme</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>As it will be read:</source>
            <translation>Telle qu’elle sera lue :</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>{0} rows on {1} sheets.</source>
            <translation>{0} lignes sur {1} feuilles.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>{0} columns are not known: they go into the notes.</source>
            <translation>{0} colonnes sont inconnues : elles vont dans les notes.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>notes</source>
            <translation>notes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>{0}, {1} rows</source>
            <translation>{0}, {1} lignes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>First rows of {0}</source>
            <translation>Premières lignes de {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Problems</source>
            <translation>Problèmes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>What is wrong, and what to do</source>
            <translation>Ce qui ne va pas, et que faire</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>To be mended</source>
            <translation>À corriger</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Doubtful</source>
            <translation>Douteux</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>{0} cells have to be mended in the workbook first; nothing is imported until then, so that nobody is lost. Mend them there, save it, then read the file again.</source>
            <translation>{0} cellules sont d’abord à corriger dans le classeur ; rien n’est importé d’ici là, pour ne perdre personne. Corrigez-les, enregistrez, puis relisez le fichier.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Nothing is wrong. {0} things look doubtful and are imported as they are.</source>
            <translation>Aucune erreur. {0} points paraissent douteux et sont importés tels quels.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Nothing is wrong with this file.</source>
            <translation>Ce fichier ne contient aucune erreur.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Mend</source>
            <translation>Corriger</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>People in the file</source>
            <translation>Personnes du fichier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>What would differ</source>
            <translation>Ce qui différerait</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Known, would change</source>
            <translation>Connues, à modifier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>{0} new, {1} known whose record would change, {2} known and the same. Empty cells change nothing.</source>
            <translation>{0} à ajouter, {1} déjà connues à modifier, {2} déjà connues et identiques. Une cellule vide ne change rien.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>{0} known</source>
            <translation>{0} à mettre à jour</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Changed</source>
            <translation>Modifiée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>The same</source>
            <translation>Identique</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>next free</source>
            <translation>prochaine libre</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pasting.py" />
            <source>That is too much to paste: save it as a file and import that.</source>
            <translation>C’est trop pour un collage : enregistrez un fichier et importez-le.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pasting.py" />
            <source>No cells were copied: select them in the list, with their titles, copy, and paste again.</source>
            <translation>Aucune cellule n’a été copiée : sélectionnez-les dans la liste, avec leurs titres, copiez, puis collez à nouveau.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pasting.py" />
            <source>Pasted cells</source>
            <translation>Cellules collées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Chosen by you</source>
            <translation>Choisie par vous</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Kept in the notes</source>
            <translation>Gardée dans les notes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Sure, {0} %</source>
            <translation>Sûr, {0} %</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Likely, {0} %</source>
            <translation>Probable, {0} %</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Guessed, {0} %</source>
            <translation>Deviné, {0} %</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Very likely, {0} %</source>
            <translation>Très probable, {0} %</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Perhaps, {0} %</source>
            <translation>Peut-être, {0} %</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Another total</source>
            <translation>Autre total</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Name not split</source>
            <translation>Nom non séparé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Written by its sound</source>
            <translation>Écrit d’après le son</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Unusual spelling</source>
            <translation>Graphie inhabituelle</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Nationality unknown</source>
            <translation>Nationalité inconnue</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Nationality guessed</source>
            <translation>Nationalité devinée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Date known in part</source>
            <translation>Date incomplète</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>No date</source>
            <translation>Pas de date</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Date to check</source>
            <translation>Date à vérifier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Day or month first</source>
            <translation>Jour ou mois d’abord</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Place not in the file</source>
            <translation>Lieu absent du fichier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Left out</source>
            <translation>Ignoré</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Sex unclear</source>
            <translation>Sexe incertain</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Broken cell</source>
            <translation>Cellule en erreur</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Number to check</source>
            <translation>Numéro à vérifier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Odd name</source>
            <translation>Nom inhabituel</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>To check</source>
            <translation>À vérifier</translation>
        </message>
    </context>
    <context>
        <name>ImportRoom</name>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Columns</source>
            <translation>Colonnes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Problems</source>
            <translation>Problèmes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Who is known</source>
            <translation>Qui est connu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Done</source>
            <translation>Terminé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Leave it</source>
            <translation>Laisser</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Read the file again</source>
            <translation>Relire le fichier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Go on</source>
            <translation>Continuer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Import</source>
            <translation>Importer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Import a list…</source>
            <translation>Importer une liste…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>A list to import</source>
            <translation>Une liste à importer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Lists (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt);;All files (*)</source>
            <translation>Listes (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Pasted cells</source>
            <translation>Cellules collées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>This file is open read-only: nothing can be imported.</source>
            <translation>Ce fichier est ouvert en lecture seule : rien ne peut être importé.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>reading</source>
            <translation>lecture</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>checking</source>
            <translation>vérification</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Reading {0}</source>
            <translation>Lecture de {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Checking {0}</source>
            <translation>Vérification de {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Import {0}, change {1}</source>
            <translation>Importer {0}, en modifier {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Import {0}</source>
            <translation>Importer {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Change {0}</source>
            <translation>Modifier {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Import the other sheets</source>
            <translation>Importer les autres feuilles</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Save columns as a file</source>
            <translation>Enregistrer les colonnes dans un fichier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>columns.toml</source>
            <translation>colonnes.toml</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Columns (*.toml)</source>
            <translation>Colonnes (*.toml)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>The file cannot be written ({0}).</source>
            <translation>Le fichier ne peut pas être écrit ({0}).</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Columns saved: {0}</source>
            <translation>Colonnes enregistrées : {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Use columns from a file</source>
            <translation>Utiliser les colonnes d’un fichier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>writing</source>
            <translation>écriture</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Importing {0}</source>
            <translation>Importation de {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>The file says what was known already: nothing was changed.</source>
            <translation>Le fichier ne dit rien de nouveau : rien n’a changé.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>{0} was read but not imported.</source>
            <translation>{0} a été lu mais pas importé.</translation>
        </message>
    </context>
    <context>
        <name>IssueSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Travel documents</source>
            <translation>Documents de voyage</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>For whom</source>
            <translation>Pour qui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>The one chosen</source>
            <translation>La personne choisie</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>The {0} chosen</source>
            <translation>Les {0} personnes choisies</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Everybody who lacks one ({0})</source>
            <translation>Toutes celles qui n’en ont pas ({0})</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>On {0}, {1}</source>
            <translation>Sur {0}, {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>1 lacks one</source>
            <translation>1 n’en a pas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>{0} lack one</source>
            <translation>{0} n’en ont pas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Also who holds a valid document</source>
            <translation>Aussi ceux qui ont un document valable</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Page layout</source>
            <translation>Modèle de page</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Numbers</source>
            <translation>Numéros</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Plain paper, numbers run on</source>
            <translation>Papier ordinaire, numéros à la suite</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Series {0}: {1} blanks left</source>
            <translation>Série {0} : {1} formulaires restants</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>As the layout and the journey say</source>
            <translation>Selon le modèle et le voyage</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Valid until</source>
            <translation>Expire le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Where to</source>
            <translation>Vers où</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Preview</source>
            <translation>Aperçu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>As set for the operation: {0}</source>
            <translation>Celui de l’opération : {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>That of the issuing State</source>
            <translation>Celui de l’État émetteur</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>any State</source>
            <translation>tout État</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>, own</source>
            <translation>, à nous</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>This is no day: write it as {0} or 2025-05-12.</source>
            <translation>Ce n’est pas une date : écrivez {0} ou 2025-05-12.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>1 document will be issued, or none.</source>
            <translation>1 document sera établi, ou aucun.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>{0} documents will be issued, all or none.</source>
            <translation>{0} documents seront établis, tous ou aucun.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Nobody on this leg lacks a document.</source>
            <translation>Personne sur ce segment n’est sans document.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Nobody here can be issued a document now.</source>
            <translation>Personne ici ne peut recevoir un document maintenant.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>The series has only {0} blanks left: receive more first.</source>
            <translation>La série n’a plus que {0} formulaires vierges : enregistrez-en d’abord d’autres.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Looking…</source>
            <translation>Examen…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Issue 1 document</source>
            <translation>Établir 1 document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Issue {0} documents</source>
            <translation>Établir {0} documents</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Issue documents</source>
            <translation>Établir des documents</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Preview the page</source>
            <translation>Aperçu de la page</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Preview all {0} pages</source>
            <translation>Aperçu des {0} pages</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Valid until {0}</source>
            <translation>Valable jusqu’au {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Valid until {0} to {1}</source>
            <translation>Valable jusqu’au {0} à {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>1 has no photo: room is left for one</source>
            <translation>1 n’a pas de photo : une place est laissée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>{0} have no photo: room is left for one</source>
            <translation>{0} n’ont pas de photo : une place est laissée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>With the digital seal of {0}</source>
            <translation>Avec le cachet électronique de {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Without a digital seal</source>
            <translation>Sans cachet électronique</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>So far the blanks of series {0} were for “{1}”, not for “{2}”: are these the right ones?</source>
            <translation>Jusqu’ici les formulaires de la série {0} servaient à « {1} », non à « {2} » : sont-ce les bons ?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>1 person cannot have one:</source>
            <translation>1 personne ne peut pas en avoir :</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>{0} people cannot have one:</source>
            <translation>{0} personnes ne peuvent pas en avoir :</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>and {0} more</source>
            <translation>et {0} de plus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Issuing documents</source>
            <translation>Établissement des documents</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Issued 1 document</source>
            <translation>1 document établi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Issued {0} documents</source>
            <translation>{0} documents établis</translation>
        </message>
    </context>
    <context>
        <name>IssuedSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Issuer</source>
            <translation>Émetteur</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Issued</source>
            <translation>Établi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Expires</source>
            <translation>Expire le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Series</source>
            <translation>Série</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>plain paper</source>
            <translation>papier ordinaire</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Travels on it</source>
            <translation>Sert au voyage</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>yes</source>
            <translation>oui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Preview</source>
            <translation>Aperçu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Print again…</source>
            <translation>Réimprimer…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Spoiled…</source>
            <translation>Abîmé…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Void or stolen…</source>
            <translation>Annulé ou volé…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>What happened</source>
            <translation>Ce qui s’est passé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Open in People</source>
            <translation>Ouvrir dans Personnes</translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message>
            <location filename="../../ui/keeping.py" />
            <source>Backing up</source>
            <translation>Sauvegarde</translation>
        </message>
        <message>
            <location filename="../../ui/keeping.py" />
            <source>Backed up to {0}</source>
            <translation>Sauvegardé dans {0}</translation>
        </message>
        <message>
            <location filename="../../ui/keeping.py" />
            <source>{0} restored</source>
            <translation>{0} restauré</translation>
        </message>
        <message>
            <location filename="../../ui/keeping.py" />
            <source>Restore as a new file</source>
            <translation>Restaurer comme nouveau fichier</translation>
        </message>
        <message>
            <location filename="../../ui/keeping.py" />
            <source>Operation files (*.repat)</source>
            <translation>Fichiers d’opération (*.repat)</translation>
        </message>
        <message>
            <location filename="../../ui/keeping.py" />
            <source>Restored as {0}: open it from the list of files.</source>
            <translation>Restauré sous {0} : ouvrez-le depuis la liste des fichiers.</translation>
        </message>
        <message>
            <location filename="../../ui/keeping.py" />
            <source>The passphrase is changed. Backups made before keep the old one.</source>
            <translation>La phrase secrète est changée. Les sauvegardes antérieures gardent l’ancienne.</translation>
        </message>
    </context>
    <context>
        <name>KeySheet</name>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>this office itself</source>
            <translation>ce bureau lui-même</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Subject</source>
            <translation>Sujet</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Vouched by</source>
            <translation>Garanti par</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Valid from</source>
            <translation>Valable dès le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Valid until</source>
            <translation>Expire le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Curve</source>
            <translation>Courbe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Made by</source>
            <translation>Fait par</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Use this key</source>
            <translation>Utiliser cette clé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Seal no more…</source>
            <translation>Ne plus apposer…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Certificate</source>
            <translation>Certificat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Save the certificate…</source>
            <translation>Enregistrer le certificat…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Save a request for one…</source>
            <translation>Enregistrer une demande…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Take in the certificate…</source>
            <translation>Reprendre le certificat…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>An authority vouches for a key: save a request, send it there, take in the certificate that comes back.</source>
            <translation>Une autorité garantit une clé : enregistrez une demande, envoyez-la, reprenez le certificat qui revient.</translation>
        </message>
    </context>
    <context>
        <name>Kinds</name>
        <message>
            <location filename="../../ui/format.py" />
            <source>Exit permit</source>
            <translation>Permis de sortie</translation>
        </message>
        <message>
            <location filename="../../ui/format.py" />
            <source>Nationality verification</source>
            <translation>Vérif. de nationalité</translation>
        </message>
        <message>
            <location filename="../../ui/format.py" />
            <source>Victim screening</source>
            <translation>Audition de victime</translation>
        </message>
        <message>
            <location filename="../../ui/format.py" />
            <source>Overstay waiver</source>
            <translation>Séjour régularisé</translation>
        </message>
        <message>
            <location filename="../../ui/format.py" />
            <source>Fit to fly</source>
            <translation>Aptitude au vol</translation>
        </message>
        <message>
            <location filename="../../ui/format.py" />
            <source>Transit</source>
            <translation>Transit</translation>
        </message>
        <message>
            <location filename="../../ui/format.py" />
            <source>Airline acceptance</source>
            <translation>Accord de la compagnie</translation>
        </message>
    </context>
    <context>
        <name>Layouts</name>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>booklet</source>
            <translation>carnet</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>sheet</source>
            <translation>feuille</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>own</source>
            <translation>à nous</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>shipped</source>
            <translation>fourni</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Layout</source>
            <translation>Modèle</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>States</source>
            <translation>États</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>any</source>
            <translation>tous</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Whose</source>
            <translation>À qui</translation>
        </message>
    </context>
    <context>
        <name>LayoutsPage</name>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Page layouts</source>
            <translation>Modèles de page</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Copy to a file…</source>
            <translation>Copier dans un fichier…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>A layout of your own: copy one to a file, change its words and places with any editor, take it in.</source>
            <translation>Un modèle à vous : copiez-en un dans un fichier, changez mots et places avec n’importe quel éditeur, reprenez-le.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>No longer for all</source>
            <translation>Plus pour tous</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Use for all documents</source>
            <translation>Pour tous les documents</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>{0} × {1} mm</source>
            <translation>{0} × {1} mm</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>valid {0} days</source>
            <translation>valable {0} jours</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>used for all documents of this operation</source>
            <translation>utilisé pour tous les documents de cette opération</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Take in a layout…</source>
            <translation>Reprendre un modèle…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Save as</source>
            <translation>Enregistrer sous</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Page layouts (*.toml)</source>
            <translation>Modèles de page (*.toml)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Copied to {0}</source>
            <translation>Copié dans {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Change it with any editor of plain text, give it another name, and take it in.</source>
            <translation>Changez-le avec un éditeur de texte simple, donnez-lui un autre nom, et reprenez-le.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>A page layout</source>
            <translation>Un modèle de page</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Remove {0} from this operation?</source>
            <translation>Retirer {0} de cette opération ?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Remove it</source>
            <translation>Le retirer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>What was issued by it stays printable.</source>
            <translation>Ce qui fut établi avec lui reste imprimable.</translation>
        </message>
    </context>
    <context>
        <name>LegSheet</name>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Departs</source>
            <translation>Départ</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Arrives</source>
            <translation>Arrivée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Status</source>
            <translation>État</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Cost of a seat</source>
            <translation>Coût d’une place</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Takes</source>
            <translation>Accepte</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Edit</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>More</source>
            <translation>Plus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Delay or move…</source>
            <translation>Retarder ou déplacer…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Duplicate…</source>
            <translation>Dupliquer…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Repeat daily or weekly…</source>
            <translation>Répéter chaque jour ou semaine…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Remove</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>On it, by the draft</source>
            <translation>À bord, selon le brouillon</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>On it, by the published plan</source>
            <translation>À bord, selon le plan publié</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>and {0} more</source>
            <translation>et {0} de plus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Its manifests</source>
            <translation>Ses manifestes</translation>
        </message>
    </context>
    <context>
        <name>LettersSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Wordings of notes</source>
            <translation>Textes des notes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Copy one to a file, change its text there, and take it in again: it is the office's own then.</source>
            <translation>Copiez-en un dans un fichier, changez-y le texte, et reprenez-le : il est alors celui du bureau.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Take in a file…</source>
            <translation>Reprendre un fichier…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>{0} · the office's own</source>
            <translation>{0} · celui du bureau</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Read it</source>
            <translation>Le lire</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Copy to a file…</source>
            <translation>Copier dans un fichier…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Take in from a file…</source>
            <translation>Reprendre d’un fichier…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Back to the shipped wording</source>
            <translation>Revenir au texte fourni</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Wording</source>
            <translation>Texte</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Wording: {0}, {1}</source>
            <translation>Texte : {0}, {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Copy the wording</source>
            <translation>Copier le texte</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Wordings (*.toml)</source>
            <translation>Textes (*.toml)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>The file cannot be written there: choose another folder.</source>
            <translation>Le fichier ne peut pas être écrit là : choisissez un autre dossier.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Copied. Change the text in an editor, then take the file in.</source>
            <translation>Copié. Changez le texte dans un éditeur, puis reprenez le fichier.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Take in a wording</source>
            <translation>Reprendre un texte</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Wordings (*.toml);;All files (*)</source>
            <translation>Textes (*.toml);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>The name of the file does not say what it is for: call it {0}, or take it in beside its line.</source>
            <translation>Le nom du fichier ne dit pas à quoi il sert : appelez-le {0}, ou reprenez-le à côté de sa ligne.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>This file cannot be read.</source>
            <translation>Ce fichier ne peut pas être lu.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>This file is no text in UTF-8: save it so in the editor.</source>
            <translation>Ce fichier n’est pas un texte en UTF-8 : enregistrez-le ainsi dans l’éditeur.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>This file is too large for a wording.</source>
            <translation>Ce fichier est trop grand pour un texte.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Go back to the shipped wording? Notes that were made stay as they are.</source>
            <translation>Revenir au texte fourni ? Les notes déjà faites restent telles quelles.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Go back</source>
            <translation>Revenir</translation>
        </message>
    </context>
    <context>
        <name>Lists</name>
        <message>
            <location filename="../../ui/rooms/kept/chip.py" />
            <source>1 row kept aside</source>
            <translation>1 ligne mise de côté</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/chip.py" />
            <source>{0} rows kept aside</source>
            <translation>{0} lignes mises de côté</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>read by {0}</source>
            <translation>lue par {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>Rows</source>
            <translation>Lignes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>It says itself</source>
            <translation>Selon la liste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>New</source>
            <translation>Nouvelles</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>Updated</source>
            <translation>Modifiées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>The same</source>
            <translation>Identiques</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>Kept aside</source>
            <translation>Mises de côté</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>Save the list as it came…</source>
            <translation>Enregistrer la liste reçue…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>The file was too large to be kept.</source>
            <translation>Le fichier était trop volumineux pour être gardé.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>Who is missing</source>
            <translation>Qui manque</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>Compare with an earlier list</source>
            <translation>Comparer avec une liste antérieure</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>No list came before this one.</source>
            <translation>Aucune liste n’a été reçue avant celle-ci.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>On this earlier list, and not on this one:</source>
            <translation>Sur cette liste antérieure, mais pas sur celle-ci :</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>Nobody: all of them are on this list too.</source>
            <translation>Personne : toutes sont aussi sur cette liste.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>1 person</source>
            <translation>1 personne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>{0} people</source>
            <translation>{0} personnes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>and {0} more</source>
            <translation>et {0} de plus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>Why the row is dropped</source>
            <translation>Motif du rejet de la ligne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>Why it is nobody: a total, a line twice…</source>
            <translation>Pourquoi ce n’est personne : total, ligne double…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>Drop the row</source>
            <translation>Rejeter la ligne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>Nobody at all?</source>
            <translation>Pas une personne ?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>Import this person</source>
            <translation>Importer la personne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>Rows kept aside</source>
            <translation>Lignes mises de côté</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>Row</source>
            <translation>Ligne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>What it holds</source>
            <translation>Contenu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>Why it was kept aside</source>
            <translation>Motif de la mise de côté</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>1 row waits. Fill in the name and import the person, or drop the row and say why.</source>
            <translation>1 ligne attend. Indiquez le nom et importez la personne, ou rejetez la ligne en disant pourquoi.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>{0} rows wait. Fill in the name and import the person, or drop the row and say why.</source>
            <translation>{0} lignes attendent. Indiquez le nom et importez la personne, ou rejetez la ligne en disant pourquoi.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>No row is kept aside.</source>
            <translation>Aucune ligne n’est mise de côté.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>{0}: {1}, row {2}</source>
            <translation>{0} : {1}, ligne {2}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>Who is this?</source>
            <translation>Qui est-ce ?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>No name is in this row.</source>
            <translation>Cette ligne n’a pas de nom.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>It was put aside when the list came in.</source>
            <translation>Elle a été mise de côté à la réception de la liste.</translation>
        </message>
    </context>
    <context>
        <name>ListsRoom</name>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>Lists</source>
            <translation>Listes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>Rows kept aside</source>
            <translation>Lignes mises de côté</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>No list came in yet. Each one that does is kept here, with what it brought and who is missing on it.</source>
            <translation>Aucune liste reçue pour l’instant. Chacune sera gardée ici, avec ce qu’elle apporte et qui y manque.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>Import a list</source>
            <translation>Importer une liste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>Lists that came in</source>
            <translation>Listes reçues</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>Came in</source>
            <translation>Reçue le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>Officer</source>
            <translation>Agent</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>Rows</source>
            <translation>Lignes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>It says</source>
            <translation>Annoncé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>New</source>
            <translation>Nouvelles</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>Updated</source>
            <translation>Modifiées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>The same</source>
            <translation>Identiques</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>Kept aside</source>
            <translation>De côté</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>Save the list as it came</source>
            <translation>Enregistrer la liste reçue</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>The file cannot be written ({0}): choose another folder.</source>
            <translation>Le fichier ne peut pas être écrit ({0}) : choisissez un autre dossier.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>Saved: {0}</source>
            <translation>Enregistré : {0}</translation>
        </message>
    </context>
    <context>
        <name>ManifestSheet</name>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>{0} manifest</source>
            <translation>Manifeste {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Excel</source>
            <translation>Excel</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Manifests (*.xlsx *.pdf)</source>
            <translation>Manifestes (*.xlsx *.pdf)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Nobody of the published plan is on {0} any more.</source>
            <translation>Plus personne du plan publié n’est sur {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>The plan has changed since version {0} was sent.</source>
            <translation>Le plan a changé depuis l’envoi de la version {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>The plan has changed since version {0} was made.</source>
            <translation>Le plan a changé depuis l’établissement de la version {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>and {0} more</source>
            <translation>et {0} de plus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Version {0} says what the plan says.</source>
            <translation>La version {0} correspond au plan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>adults {0}, children {1}, infants {2}</source>
            <translation>adultes {0}, enfants {1}, bébés {2}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>not known</source>
            <translation>non connu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>On it</source>
            <translation>À bord</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>By sex</source>
            <translation>Par sexe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>By age</source>
            <translation>Par âge</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>By nationality</source>
            <translation>Par nationalité</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Export as</source>
            <translation>Exporter sous</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Export version {0}</source>
            <translation>Exporter la version {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Versions</source>
            <translation>Versions</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>As it would be now</source>
            <translation>Tel qu’il serait maintenant</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>sent to {0}</source>
            <translation>envoyé à {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>not sent</source>
            <translation>non envoyé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Version {0} · {1}</source>
            <translation>Version {0} · {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Show</source>
            <translation>Afficher</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Print…</source>
            <translation>Imprimer…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Export again…</source>
            <translation>Réexporter…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Not sent after all</source>
            <translation>Finalement pas envoyé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Mark as sent…</source>
            <translation>Marquer comme envoyé…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Export version {0} again as</source>
            <translation>Réexporter la version {0} sous</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Export again</source>
            <translation>Réexporter</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Exported version {0} again: {1}</source>
            <translation>Version {0} réexportée : {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Version {0} was sent to</source>
            <translation>La version {0} a été envoyée à</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Manila station manager</source>
            <translation>Chef d’escale à Manille</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Mark as sent</source>
            <translation>Marquer comme envoyé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Say to whom it was sent.</source>
            <translation>Indiquez à qui il a été envoyé.</translation>
        </message>
    </context>
    <context>
        <name>Manifests</name>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>Carrier</source>
            <translation>Transporteur</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>Exit</source>
            <translation>Sortie</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>Arrival</source>
            <translation>Arrivée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>Receiving</source>
            <translation>Accueil</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>Escort</source>
            <translation>Escorte</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>Office</source>
            <translation>Bureau</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>airline, charter or bus operator</source>
            <translation>compagnie aérienne, affréteur ou autocariste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>immigration of the country of departure</source>
            <translation>police des frontières du pays de départ</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>border authority of the home country</source>
            <translation>autorité frontalière du pays d’origine</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>who receives them, by province</source>
            <translation>qui les accueille, par province</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>escort or bus leader</source>
            <translation>accompagnateur ou responsable de bus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>the embassy itself; marked so on every page</source>
            <translation>l’ambassade elle-même ; indiqué sur chaque page</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>changed</source>
            <translation>modifié</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>sent</source>
            <translation>envoyé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>made</source>
            <translation>établi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>none</source>
            <translation>aucun</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>{0} v{1}</source>
            <translation>{0} v{1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>not sent</source>
            <translation>non envoyé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>the plan has changed since</source>
            <translation>le plan a changé depuis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>No list was made yet</source>
            <translation>Aucune liste n’a encore été établie</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Departs</source>
            <translation>Départ</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Leg</source>
            <translation>Segment</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Lists</source>
            <translation>Listes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>People</source>
            <translation>Pers.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Route</source>
            <translation>Trajet</translation>
        </message>
    </context>
    <context>
        <name>ManifestsRoom</name>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Legs</source>
            <translation>Segments</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Manifests are made from the published plan. Plan first, then publish.</source>
            <translation>Les manifestes se font à partir du plan publié. Planifiez d’abord, puis publiez.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Go to the plan</source>
            <translation>Aller au plan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Leg, place</source>
            <translation>Segment, lieu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>All departures</source>
            <translation>Tous les départs</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>No list yet</source>
            <translation>Sans liste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Not sent</source>
            <translation>Non envoyé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Changed since</source>
            <translation>Modifié</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Export manifest</source>
            <translation>Exporter le manifeste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Export the manifest</source>
            <translation>Exporter le manifeste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>This list comes in a later release.</source>
            <translation>Cette liste arrive dans une version ultérieure.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>{0} come in a later release.</source>
            <translation>{0} arrivent dans une version ultérieure.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>There is a draft, and no plan is published yet. Manifests are made from the published plan.</source>
            <translation>Il y a un brouillon, et aucun plan n’est encore publié. Les manifestes se font à partir du plan publié.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>1 departure</source>
            <translation>1 départ</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>{0} departures</source>
            <translation>{0} départs</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>1 list made</source>
            <translation>1 liste établie</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>{0} lists made</source>
            <translation>{0} listes établies</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>{0} changed</source>
            <translation>{0} modifiées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Version {0}, exactly as it was made</source>
            <translation>Version {0}, exactement telle qu’établie</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>As it would be now: changed since version {0}</source>
            <translation>Tel qu’il serait maintenant : modifié depuis la version {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>As it would be now</source>
            <translation>Tel qu’il serait maintenant</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Withheld from them: {0}</source>
            <translation>Non transmis : {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Nothing is withheld: never hand this one out.</source>
            <translation>Tout y figure : ne remettez jamais celui-ci à l’extérieur.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Manifest</source>
            <translation>Manifeste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Exporting the manifest</source>
            <translation>Exportation du manifeste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Exported {0} {1} v{2}, {3}</source>
            <translation>Exporté : {0} {1} v{2}, {3}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Saved {0}</source>
            <translation>{0} enregistré</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Print…</source>
            <translation>Imprimer…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Show in folder</source>
            <translation>Afficher dans le dossier</translation>
        </message>
    </context>
    <context>
        <name>Map</name>
        <message>
            <location filename="../../ui/widgets/map_strands.py" />
            <source>{0} of {1} seats</source>
            <translation>{0} places sur {1}</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/map_strands.py" />
            <source>{0} → {1}, {2}: {3} legs, {4}</source>
            <translation>{0} → {1}, {2} : {3} segments, {4}</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/map_strands.py" />
            <source>and {0} more</source>
            <translation>et {0} de plus</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/map_strands.py" />
            <source>No routes.</source>
            <translation>Aucun trajet.</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/map_strands.py" />
            <source>{0} from {1} to {2}</source>
            <translation>{0} de {1} à {2}</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/map_strands.py" />
            <source>Not on the map: {0}</source>
            <translation>Hors de la carte : {0}</translation>
        </message>
    </context>
    <context>
        <name>MapView</name>
        <message>
            <location filename="../../ui/widgets/map_view.py" />
            <source>{0} km</source>
            <translation>{0} km</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/map_view.py" />
            <source>{0} more</source>
            <translation>{0} de plus</translation>
        </message>
    </context>
    <context>
        <name>MarkForm</name>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Reason, for the record</source>
            <translation>Motif à consigner</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Jammed in the printer</source>
            <translation>Coincé dans l’imprimante</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Numbers</source>
            <translation>Numéros</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>One, several, or a range from the first to the last</source>
            <translation>Un, plusieurs, ou une suite du premier au dernier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Record it</source>
            <translation>Consigner</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Name the blanks: AB0010, or AB0010–AB0019.</source>
            <translation>Nommez les formulaires : AB0010, ou AB0010–AB0019.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Say why: the reason stays on record.</source>
            <translation>Dites pourquoi : le motif reste consigné.</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <location filename="../../ui/bridge.py" />
            <location filename="../../ui/menus.py" />
            <source>Redo</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>New operation…</source>
            <translation>Nouvelle opération…</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Open…</source>
            <translation>Ouvrir…</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Look at the sample</source>
            <translation>Voir l’exemple</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Export the operation as a workbook…</source>
            <translation>Exporter l’opération en classeur…</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Save the empty template…</source>
            <translation>Enregistrer le modèle vide…</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Back up now</source>
            <translation>Sauvegarder maintenant</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Backups and restore…</source>
            <translation>Sauvegardes et restauration…</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Change the passphrase…</source>
            <translation>Changer la phrase secrète…</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Settings…</source>
            <translation>Réglages…</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Lock</source>
            <translation>Verrouiller</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Close the file</source>
            <translation>Fermer le fichier</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Quit</source>
            <translation>Quitter</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Search everything</source>
            <translation>Rechercher partout</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Search in this room</source>
            <translation>Rechercher dans cette rubrique</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Do anything by name…</source>
            <translation>Exécuter une action par son nom…</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Light or dark as the system</source>
            <translation>Clair ou sombre comme le système</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Narrow or wide sidebar</source>
            <translation>Barre latérale étroite ou large</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Guide</source>
            <translation>Guide</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>A tour on the sample</source>
            <translation>Visite guidée sur l’exemple</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Folder of reports about mistakes</source>
            <translation>Dossier des rapports d’erreur</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Go to {0}</source>
            <translation>Aller à {0}</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>&amp;Edit</source>
            <translation>É&amp;dition</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>&amp;View</source>
            <translation>&amp;Affichage</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>&amp;Go</source>
            <translation>A&amp;ller</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>&amp;Help</source>
            <translation>A&amp;ide</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Undo: {0}</source>
            <translation>Annuler : {0}</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Redo: {0}</source>
            <translation>Rétablir : {0}</translation>
        </message>
    </context>
    <context>
        <name>MoveSheet</name>
        <message>
            <location filename="../../ui/rooms/board/moving.py" />
            <source>Move to another departure</source>
            <translation>Déplacer vers un autre départ</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/moving.py" />
            <source>Flight, place or day</source>
            <translation>Vol, lieu ou jour</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/moving.py" />
            <source>Search departures</source>
            <translation>Rechercher un départ</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/moving.py" />
            <source>Can take them</source>
            <translation>Possibles</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/moving.py" />
            <source>All on their way</source>
            <translation>Tous sur leur route</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/moving.py" />
            <source>No departure is on their way.</source>
            <translation>Aucun départ n’est sur leur route.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/moving.py" />
            <source>None can take them: each says why.</source>
            <translation>Aucun départ possible : chacun dit pourquoi.</translation>
        </message>
    </context>
    <context>
        <name>MovedList</name>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>People whose journey differs</source>
            <translation>Personnes dont l’itinéraire diffère</translation>
        </message>
    </context>
    <context>
        <name>NewPage</name>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>New operation</source>
            <translation>Nouvelle opération</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Make the file</source>
            <translation>Créer le fichier</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Another name or folder…</source>
            <translation>Autre nom ou dossier…</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Passphrase</source>
            <translation>Phrase secrète</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>The passphrase again</source>
            <translation>La phrase secrète, encore une fois</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Officer</source>
            <translation>Agent</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Stands beside everything you do in the history of the file.</source>
            <translation>Figure à côté de tout ce que vous faites dans l’historique du fichier.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>A lost passphrase cannot be recovered, by nobody. Write it down and keep it in the safe, away from this computer.</source>
            <translation>Une phrase secrète perdue ne peut être retrouvée par personne. Notez-la et gardez-la au coffre, loin de cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>{0} is read into it as soon as it is made.</source>
            <translation>{0} y est lu dès que le fichier est créé.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Say who you are: it stands in the history.</source>
            <translation>Indiquez qui vous êtes : cela figure dans l’historique.</translation>
        </message>
    </context>
    <context>
        <name>Note</name>
        <message>
            <location filename="../../ui/rooms/kit/note.py" />
            <source>Yes</source>
            <translation>Oui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/note.py" />
            <source>Keep</source>
            <translation>Garder</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/note.py" />
            <source>Close the message</source>
            <translation>Fermer le message</translation>
        </message>
    </context>
    <context>
        <name>NoteSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>{0} waiting, {1}</source>
            <translation>{0} en attente, {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Answer</source>
            <translation>Réponse</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Sent</source>
            <translation>Envoyée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Made</source>
            <translation>Faite</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Withdrawn</source>
            <translation>Retirée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Why</source>
            <translation>Pourquoi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>On it: {0}</source>
            <translation>Y figurent : {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Who is on the note</source>
            <translation>Qui figure sur la note</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>{0} are no longer in this file.</source>
            <translation>{0} ne sont plus dans ce fichier.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>See it</source>
            <translation>La voir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Print…</source>
            <translation>Imprimer…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Mark as sent…</source>
            <translation>Marquer envoyée…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Paste the reply…</source>
            <translation>Coller la réponse…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Record answers…</source>
            <translation>Noter des réponses…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Withdraw…</source>
            <translation>Retirer…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Sent on</source>
            <translation>Envoyée le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>today</source>
            <translation>aujourd’hui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>It was sent</source>
            <translation>Elle est envoyée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>From that day on the answer is waited for.</source>
            <translation>Dès ce jour la réponse est attendue.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>All are answered: choose those whose answer is another now.</source>
            <translation>Toutes ont leur réponse : choisissez celles dont la réponse a changé.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Answered on</source>
            <translation>Répondue le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Its reference</source>
            <translation>Sa référence</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Valid from</source>
            <translation>Valable dès le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Valid until</source>
            <translation>Expire le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Record it</source>
            <translation>Consigner</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>For those chosen below: {0}</source>
            <translation>Pour les choisis ci-dessous : {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>For all who wait: {0}. Choose some below for them alone.</source>
            <translation>Pour tous ceux qui attendent : {0}. Choisissez-en ci-dessous pour eux seuls.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Why, for the record</source>
            <translation>Pourquoi, à consigner</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Withdraw the note</source>
            <translation>Retirer la note</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>{0} who wait are as if not asked. </source>
            <translation>{0} en attente redeviennent comme non demandés. </translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>The number is not used again; answers on record stay.</source>
            <translation>Le numéro ne sert plus ; les réponses notées restent.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Note {0}</source>
            <translation>Note {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Recording answers</source>
            <translation>Inscription des réponses</translation>
        </message>
    </context>
    <context>
        <name>OpenPage</name>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Open</source>
            <translation>Ouvrir</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Passphrase</source>
            <translation>Phrase secrète</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Officer</source>
            <translation>Agent</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Stands beside everything you do in the history of the file.</source>
            <translation>Figure à côté de tout ce que vous faites dans l’historique du fichier.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Open {0}</source>
            <translation>Ouvrir {0}</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Type the passphrase of this file.</source>
            <translation>Saisissez la phrase secrète de ce fichier.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Say who you are: it stands in the history.</source>
            <translation>Indiquez qui vous êtes : cela figure dans l’historique.</translation>
        </message>
    </context>
    <context>
        <name>Outlet</name>
        <message>
            <location filename="../../ui/rooms/papers/outlet.py" />
            <source>Print on</source>
            <translation>Imprimer sur</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/outlet.py" />
            <source>Printer</source>
            <translation>Imprimante</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/outlet.py" />
            <source>Printer and paper…</source>
            <translation>Imprimante et papier…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/outlet.py" />
            <source>Save as a PDF</source>
            <translation>Enregistrer en PDF</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/outlet.py" />
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/outlet.py" />
            <source>No printer is installed here. Print the PDF elsewhere, at 100 %, not fitted to the page.</source>
            <translation>Aucune imprimante n’est installée ici. Imprimez le PDF ailleurs, à 100 %, sans ajuster à la page.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/outlet.py" />
            <source>Say where they go: onto a printer, or into a PDF.</source>
            <translation>Dites où ils vont : sur une imprimante, ou dans un PDF.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/outlet.py" />
            <source>The name of the file ends in .pdf.</source>
            <translation>Le nom du fichier se termine par .pdf.</translation>
        </message>
    </context>
    <context>
        <name>Overlay</name>
        <message>
            <location filename="../../ui/rooms/papers/page.py" />
            <source>Previous page</source>
            <translation>Page précédente</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/page.py" />
            <source>Next page</source>
            <translation>Page suivante</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/page.py" />
            <source>Print…</source>
            <translation>Imprimer…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/page.py" />
            <source>Page {0} of {1}</source>
            <translation>Page {0} sur {1}</translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message>
            <location filename="../../ui/rooms/glance/begin.py" />
            <source>First steps</source>
            <translation>Premiers pas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/begin.py" />
            <source>This operation is empty. Three steps to the first manifest:</source>
            <translation>Cette opération est vide. Trois étapes jusqu’au premier manifeste :</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/begin.py" />
            <source>Import a list</source>
            <translation>Importer une liste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/begin.py" />
            <source>Add a person</source>
            <translation>Ajouter une personne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/begin.py" />
            <source>Bring in the people</source>
            <translation>Ajouter les personnes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/begin.py" />
            <source>Any list, as it came, or one by one.</source>
            <translation>Toute liste, telle que reçue, ou une personne à la fois.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/begin.py" />
            <source>Put in flights and buses</source>
            <translation>Saisir les vols et les bus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/begin.py" />
            <source>When they leave, how many seats, what they cost.</source>
            <translation>Quand ils partent, combien de places, à quel coût.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/begin.py" />
            <source>Go to Transport</source>
            <translation>Aller à Transport</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/begin.py" />
            <source>Plan, publish, make the manifests</source>
            <translation>Planifier, publier, établir les manifestes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/begin.py" />
            <source>The planner finds a seat for as many as can leave, and says why for the rest.</source>
            <translation>Le planificateur trouve une place à toutes les personnes qui peuvent partir, et dit pourquoi pour les autres.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/begin.py" />
            <source>Go to Plan</source>
            <translation>Aller au plan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/report.py" />
            <source>Situation report</source>
            <translation>Rapport de situation</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/report.py" />
            <source>PDF files (*.pdf)</source>
            <translation>Fichiers PDF (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/report.py" />
            <source>Back to the figures</source>
            <translation>Retour aux chiffres</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/report.py" />
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/report.py" />
            <source>Print…</source>
            <translation>Imprimer…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/report.py" />
            <source>Save as</source>
            <translation>Enregistrer sous</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/report.py" />
            <source>situation-{0}.pdf</source>
            <translation>situation-{0}.pdf</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/report.py" />
            <source>Situation report saved as {0}</source>
            <translation>Rapport de situation enregistré sous {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>1 day</source>
            <translation>1 jour</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>{0} days</source>
            <translation>{0} jours</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>{0}: {1}</source>
            <translation>{0} : {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>Shows these people</source>
            <translation>Affiche ces personnes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>{0} on {1}: {2} of {3} seats</source>
            <translation>{0} le {1} : {2} places sur {3}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>Shows who is on it</source>
            <translation>Affiche qui est à bord</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>papers {0} / {1}</source>
            <translation>papiers {0} / {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>no manifest</source>
            <translation>sans manifeste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>changed since v{0}</source>
            <translation>modifié depuis v{0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>sent v{0}</source>
            <translation>envoyé v{0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>made v{0}</source>
            <translation>établi v{0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>Show the change</source>
            <translation>Voir le changement</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>Make it</source>
            <translation>L’établir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>Look at the draft</source>
            <translation>Voir le brouillon</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>Look at this</source>
            <translation>Voir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>Back up now</source>
            <translation>Sauvegarder</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>Open them</source>
            <translation>Les ouvrir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>none made yet</source>
            <translation>pas encore établi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>1 manifest</source>
            <translation>1 manifeste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0} manifests</source>
            <translation>{0} manifestes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>1 leg</source>
            <translation>1 segment</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0} legs</source>
            <translation>{0} segments</translation>
        </message>
    </context>
    <context>
        <name>OverviewRoom</name>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Waiting on</source>
            <translation>On attend</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Next departures</source>
            <translation>Prochains départs</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Needs attention</source>
            <translation>À surveiller</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Search everything</source>
            <translation>Rechercher partout</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Situation report</source>
            <translation>Rapport de situation</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Situation report…</source>
            <translation>Rapport de situation…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Registered</source>
            <translation>Enregistrées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Cleared to leave</source>
            <translation>Autorisées à partir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Documented</source>
            <translation>Documentées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>On the plan</source>
            <translation>Au plan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>On a manifest</source>
            <translation>Sur un manifeste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Departed</source>
            <translation>Parties</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Arrived</source>
            <translation>Arrivées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0}, not counted twice</source>
            <translation>{0}, sans double compte</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Nobody waits for anything.</source>
            <translation>Personne n’attend rien.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Nothing. The figures above say where things stand.</source>
            <translation>Rien. Les chiffres ci-dessus donnent la situation.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0} waiting</source>
            <translation>{0} en attente</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0} without</source>
            <translation>{0} sans document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0} left out</source>
            <translation>{0} non placées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>no plan yet</source>
            <translation>pas encore de plan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0} on the way</source>
            <translation>{0} en route</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Everybody has arrived: {0}.</source>
            <translation>Tout le monde est arrivé : {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>The situation report has the final figures.</source>
            <translation>Le rapport de situation donne les chiffres définitifs.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Everybody on the plan has arrived: {0}.</source>
            <translation>Tout le monde au plan est arrivé : {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Still here: {0}.</source>
            <translation>Encore ici : {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Nothing is left to leave.</source>
            <translation>Plus aucun départ à venir.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>The last departure has left. Mark its arrival under Transport.</source>
            <translation>Le dernier départ est parti. Indiquez son arrivée sous Transport.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Nothing leaves yet: put in the flights and buses under Transport, then plan.</source>
            <translation>Rien ne part encore : saisissez les vols et les bus sous Transport, puis planifiez.</translation>
        </message>
    </context>
    <context>
        <name>Papers</name>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>From</source>
            <translation>À partir du</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>at once</source>
            <translation>aussitôt</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Until</source>
            <translation>Jusqu’au</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>lifted</source>
            <translation>levée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Reason</source>
            <translation>Motif</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>who decided, and what</source>
            <translation>qui a décidé, et quoi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Put the hold on</source>
            <translation>Bloquer le départ</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Why it is lifted</source>
            <translation>Motif de la levée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Lift the hold</source>
            <translation>Lever le blocage</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>granted</source>
            <translation>accordée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>refused</source>
            <translation>refusée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>withdrawn</source>
            <translation>retirée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>asked, no answer yet</source>
            <translation>demandée, sans réponse</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Answer</source>
            <translation>Réponse</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Answered on</source>
            <translation>Répondue le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>today</source>
            <translation>aujourd’hui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Asked on</source>
            <translation>Demandée le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Holds from</source>
            <translation>Valable à partir du</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Holds until</source>
            <translation>Valable jusqu’au</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Its reference</source>
            <translation>Sa référence</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Clearance</source>
            <translation>Autorisation</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Record it</source>
            <translation>Consigner</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Record {0}</source>
            <translation>Consigner : {0}</translation>
        </message>
    </context>
    <context>
        <name>Passphrase</name>
        <message>
            <location filename="../../ui/pages/form.py" />
            <source>Four words that do not belong together are easy to remember and hard to guess.</source>
            <translation>Quatre mots sans rapport entre eux sont faciles à retenir et difficiles à deviner.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/form.py" />
            <source>Weak: make it longer, for instance with more words.</source>
            <translation>Faible : rallongez-la, par exemple avec d’autres mots.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/form.py" />
            <source>Fair: one more word makes it strong.</source>
            <translation>Passable : un mot de plus la rend forte.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/form.py" />
            <source>Strong.</source>
            <translation>Forte.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>The passphrase is empty: the file would be open to everybody.</source>
            <translation>La phrase secrète est vide : le fichier serait ouvert à tout le monde.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>The two passphrases differ: type the second one again.</source>
            <translation>Les deux phrases secrètes diffèrent : saisissez de nouveau la seconde.</translation>
        </message>
    </context>
    <context>
        <name>Pasting</name>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>Field to paste into</source>
            <translation>Champ où coller</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>Choose the field…</source>
            <translation>Choisir le champ…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>Paste</source>
            <translation>Coller</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>Cancel</source>
            <translation>Abandonner</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>Paste for {0}</source>
            <translation>Coller pour {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>Pasted from Excel</source>
            <translation>Collé depuis Excel</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>Nothing can be pasted yet: mend this in Excel, copy it again and paste it here.</source>
            <translation>Rien ne peut encore être collé : corrigez ceci dans Excel, recopiez et collez ici.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>Left out, since nobody knows the column: {0}</source>
            <translation>Ignoré, car la colonne est inconnue : {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>One cell</source>
            <translation>Une cellule</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>{0} cells</source>
            <translation>{0} cellules</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>{0} without a title, for {1} selected. Which field is it?</source>
            <translation>{0} sans titre, pour {1} en sélection. Quel est le champ ?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>{0} changed</source>
            <translation>{0} à modifier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>{0} added</source>
            <translation>{0} à ajouter</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>{0} as they are</source>
            <translation>{0} sans changement</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>An empty cell leaves a field as it is.</source>
            <translation>Une cellule vide laisse le champ tel quel.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>… and {0} more</source>
            <translation>… et {0} de plus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>New: {0}</source>
            <translation>Nouvelle : {0}</translation>
        </message>
    </context>
    <context>
        <name>PathField</name>
        <message>
            <location filename="../../ui/rooms/kit/filing.py" />
            <source>Save as</source>
            <translation>Enregistrer sous</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/filing.py" />
            <source>Choose…</source>
            <translation>Choisir…</translation>
        </message>
    </context>
    <context>
        <name>PdfView</name>
        <message>
            <location filename="../../ui/rooms/kit/pdf_view.py" />
            <source>Preview of the pages as they will print</source>
            <translation>Aperçu des pages telles qu’elles s’imprimeront</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/pdf_view.py" />
            <source>{0} pages</source>
            <translation>{0} pages</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message>
            <location filename="../../ui/models/people.py" />
            <location filename="../../ui/rooms/people.py" />
            <source>Arrived</source>
            <translation>Arrivée</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Departed {0}</source>
            <translation>Partie le {0}</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>{0} to {1}</source>
            <translation>{0} jusqu’au {1}</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>{0}, {1} day</source>
            <translation>{0}, {1} j</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>{0}, {1} days</source>
            <translation>{0}, {1} j</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>No document</source>
            <translation>Sans document</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Document expired</source>
            <translation>Document expiré</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>No seat</source>
            <translation>Sans place</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Ready</source>
            <translation>Prête</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Legal hold</source>
            <translation>Blocage judiciaire</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Medical hold</source>
            <translation>Blocage médical</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Police hold</source>
            <translation>Blocage policier</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Other hold</source>
            <translation>Autre blocage</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>passport</source>
            <translation>passeport</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>ETD</source>
            <translation>TVU</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Ref</source>
            <translation>Réf.</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Sex</source>
            <translation>Sexe</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Born</source>
            <translation>Né en</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Nat.</source>
            <translation>Nat.</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Province</source>
            <translation>Province</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Assist.</source>
            <translation>Assist.</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Waits at</source>
            <translation>Hébergement</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Going to</source>
            <translation>Destination</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Household</source>
            <translation>Foyer</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Group</source>
            <translation>Groupe</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Priority</source>
            <translation>Priorité</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Surname</source>
            <translation>Nom</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Given names</source>
            <translation>Prénoms</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Birthplace</source>
            <translation>Lieu de naissance</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Ready from</source>
            <translation>Disponible dès le</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Clear until</source>
            <translation>Sortie jusqu’au</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Document expires too early</source>
            <translation>Document qui expire trop tôt</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>On the plan and on hold</source>
            <translation>Au plan et bloquées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>First priority, left out</source>
            <translation>Première priorité, non placées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Minors without a household</source>
            <translation>Mineurs sans foyer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Not cleared to leave</source>
            <translation>Pas autorisées à partir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Cleared to leave</source>
            <translation>Autorisées à partir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>With a valid document</source>
            <translation>Avec un document valable</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>On a manifest</source>
            <translation>Sur un manifeste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Departed</source>
            <translation>Parties</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Hold ends within three days</source>
            <translation>Blocage finissant sous trois jours</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>On a leg that is cancelled</source>
            <translation>Sur un segment annulé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Age</source>
            <translation>Âge</translation>
        </message>
    </context>
    <context>
        <name>PeopleRoom</name>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Nobody is here yet. Import any list of people, as it came, or add people by hand.</source>
            <translation>Il n’y a encore personne ici. Importez une liste de personnes, telle que reçue, ou ajoutez les personnes à la main.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Import a list</source>
            <translation>Importer une liste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Nobody is like that. Search for part of a name, of a document number or of a reference, or in another filter.</source>
            <translation>Personne ne correspond. Cherchez une partie du nom, d’un numéro de document ou d’une référence, ou dans un autre filtre.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Show everybody</source>
            <translation>Afficher tout le monde</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Add a person</source>
            <translation>Ajouter une personne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Remove the selected people…</source>
            <translation>Retirer les personnes sélectionnées…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Merge two people…</source>
            <translation>Fusionner deux personnes…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Find people twice…</source>
            <translation>Chercher les doublons…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Copy the selected people for Excel</source>
            <translation>Copier les personnes sélectionnées pour Excel</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Paste people, a zone or a photo</source>
            <translation>Coller des personnes, une zone ou une photo</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Read the zone of a passport…</source>
            <translation>Lire la zone d’un passeport…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Filter people…</source>
            <translation>Filtrer les personnes…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Name, number, reference…</source>
            <translation>Nom, numéro, référence…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Everybody</source>
            <translation>Toutes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Left out</source>
            <translation>Non placées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>No document</source>
            <translation>Sans document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Waiting</source>
            <translation>En attente</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>On hold</source>
            <translation>Bloquées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Minors</source>
            <translation>Mineurs</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Assistance</source>
            <translation>Assistance</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>On the plan</source>
            <translation>Au plan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>No destination</source>
            <translation>Sans destination</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Not only these</source>
            <translation>Pas seulement celles-ci</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Filter</source>
            <translation>Filtrer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Columns</source>
            <translation>Colonnes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>{0} of {1}</source>
            <translation>{0} sur {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>{0} · {1} wait for a clearance</source>
            <translation>{0} · {1} attendent une autorisation</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Not only {0}</source>
            <translation>Pas seulement {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>{0} · priority {1}</source>
            <translation>{0} · priorité {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Selected</source>
            <translation>Sélection</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>New person</source>
            <translation>Nouvelle personne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Remove {0}</source>
            <translation>Retirer {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>{0} will be taken out of the file, with their papers, holds, rules and place in the draft.</source>
            <translation>{0} : retrait du fichier, avec papiers, blocages, règles et place dans le brouillon.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Select the two people to merge first.</source>
            <translation>Sélectionnez d’abord les deux personnes à fusionner.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>The new person is not added yet.</source>
            <translation>La nouvelle personne n’est pas encore ajoutée.</translation>
        </message>
    </context>
    <context>
        <name>PeopleTable</name>
        <message>
            <location filename="../../ui/rooms/person/table.py" />
            <source>Copying</source>
            <translation>Copie</translation>
        </message>
    </context>
    <context>
        <name>Person</name>
        <message>
            <location filename="../../ui/format.py" />
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>female</source>
            <translation>féminin</translation>
        </message>
        <message>
            <location filename="../../ui/format.py" />
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>male</source>
            <translation>masculin</translation>
        </message>
        <message>
            <location filename="../../ui/format.py" />
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>other</source>
            <translation>autre</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Surname</source>
            <translation>Nom</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <source>Somebody with one name only has it here.</source>
            <translation>Une personne qui n’a qu’un nom l’a ici.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Given names</source>
            <translation>Prénoms</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Native name</source>
            <translation>Nom original</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <source>As they write it themselves.</source>
            <translation>Tel que la personne l’écrit.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Sex</source>
            <translation>Sexe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Born</source>
            <translation>Naissance</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Nationality</source>
            <translation>Nationalité</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Province</source>
            <translation>Province</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Waits at</source>
            <translation>Hébergement</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Going to</source>
            <translation>Destination</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Household</source>
            <translation>Foyer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Group</source>
            <translation>Groupe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/held.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Document</source>
            <translation>Document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>passport</source>
            <translation>passeport</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>emergency document</source>
            <translation>titre d’urgence</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/held.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Number</source>
            <translation>Numéro</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/held.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Issued by</source>
            <translation>Délivré par</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/held.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Expires</source>
            <translation>Expire le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Notes</source>
            <translation>Notes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <source>Add</source>
            <translation>Ajouter</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <source>Fill in from a passport's zone…</source>
            <translation>Remplir d’après la zone d’un passeport…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>number not known</source>
            <translation>numéro inconnu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>ended {0}</source>
            <translation>terminé le {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <location filename="../../ui/rooms/person/sections.py" />
            <source>to {0}</source>
            <translation>jusqu’au {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>(void)</source>
            <translation>(annulé)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>(spoiled)</source>
            <translation>(abîmé)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>travels on it</source>
            <translation>voyage avec</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>seen {0} by {1}</source>
            <translation>vu le {0} par {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Documents held</source>
            <translation>Documents détenus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Add…</source>
            <translation>Ajouter…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>for {0}</source>
            <translation>pour le {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>(the day is over)</source>
            <translation>(le jour est passé)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Promised</source>
            <translation>Promis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Change the day</source>
            <translation>Changer le jour</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>none</source>
            <translation>aucun</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Promise a document</source>
            <translation>Promettre un document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Change</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Issued</source>
            <translation>Établi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Note</source>
            <translation>Remarque</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Add it</source>
            <translation>L’ajouter</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Change it</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>I have seen it today</source>
            <translation>Je l’ai vu aujourd’hui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>They travel on this one</source>
            <translation>Voyage avec celui-ci</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Remove it</source>
            <translation>Le retirer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Promised for</source>
            <translation>Promis pour le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Empty: nothing is promised</source>
            <translation>Vide : rien n’est promis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Clearances</source>
            <translation>Autorisations</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Holds</source>
            <translation>Blocages</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Put a hold on…</source>
            <translation>Bloquer le départ…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Papers</source>
            <translation>Papiers</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Read a zone…</source>
            <translation>Lire une zone…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Journey</source>
            <translation>Itinéraire</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>History</source>
            <translation>Historique</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Identity</source>
            <translation>Identité</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Remove this person…</source>
            <translation>Retirer cette personne…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Priority</source>
            <translation>Priorité</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Ready from</source>
            <translation>Disponible dès le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Clear until</source>
            <translation>Sortie jusqu’au</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Assistance</source>
            <translation>Assistance</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>as in WCHR MEDA</source>
            <translation>comme WCHR MEDA</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Birthplace</source>
            <translation>Lieu de naissance</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Nobody's name is known</source>
            <translation>Nom inconnu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Show</source>
            <translation>Afficher</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>1 other in {0}</source>
            <translation>1 autre personne dans {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>{1} others in {0}</source>
            <translation>{1} autres personnes dans {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Show all</source>
            <translation>Tout afficher</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Show in the history</source>
            <translation>Voir dans l’historique</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Record an answer</source>
            <translation>Consigner une réponse</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Lift…</source>
            <translation>Lever…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>1, first</source>
            <translation>1, en premier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>2, early</source>
            <translation>2, tôt</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>3, normal</source>
            <translation>3, normale</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>4, can wait</source>
            <translation>4, peut attendre</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>undone: </source>
            <translation>annulé : </translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>done again: </source>
            <translation>rétabli : </translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>On the plan.</source>
            <translation>Au plan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>On the draft, not published yet.</source>
            <translation>Dans le brouillon, pas encore publié.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>Pinned to this journey.</source>
            <translation>Épinglée à cet itinéraire.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>Waits.</source>
            <translation>En attente.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>Not granted yet: {0}.</source>
            <translation>Pas encore accordé : {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>Left out of the plan.</source>
            <translation>Non placée dans le plan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>Held back.</source>
            <translation>Départ bloqué.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>Not on the plan.</source>
            <translation>Pas au plan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>The plan was made before this person was here, or left them out by hand.</source>
            <translation>Le plan a été calculé avant l’ajout de cette personne, ou elle en a été retirée à la main.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>, seat {0}</source>
            <translation>, place {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>from {0}</source>
            <translation>du {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>until lifted</source>
            <translation>jusqu’à la levée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>Lifted {0}: {1}</source>
            <translation>Levé le {0} : {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>asked {0}, {1} d</source>
            <translation>demandée le {0}, {1} j</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>move of {0}</source>
            <translation>à {0} d’agir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>not asked yet: our move</source>
            <translation>pas encore demandée : à nous d’agir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>granted</source>
            <translation>accordée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>refused</source>
            <translation>refusée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>withdrawn</source>
            <translation>retirée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>{0}, {1} to {2}</source>
            <translation>{0}, du {1} au {2}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>{0}, from {1}</source>
            <translation>{0}, à partir du {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>{0}, to {1}</source>
            <translation>{0}, jusqu’au {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>has run out: ask again</source>
            <translation>n’est plus valable : redemander</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>Also known as {0} (merged)</source>
            <translation>Aussi connue comme {0} (fusion)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>Known since {0}</source>
            <translation>Connue depuis {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>{0}; last on {1}</source>
            <translation>{0} ; en dernier sur {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>{0}, {1}, row {2}</source>
            <translation>{0}, {1}, ligne {2}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>{0} (no. {1})</source>
            <translation>{0} (n° {1})</translation>
        </message>
    </context>
    <context>
        <name>Photo</name>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Photo: replace or remove it</source>
            <translation>Photo : la remplacer ou la retirer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Add a photo</source>
            <translation>Ajouter une photo</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Choose a picture…</source>
            <translation>Choisir une image…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Paste the copied picture</source>
            <translation>Coller l’image copiée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Remove the photo</source>
            <translation>Retirer la photo</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>A picture of the person</source>
            <translation>Une image de la personne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff *.gif)</source>
            <translation>Images (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff *.gif)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Part of the picture: arrows move it, plus and minus make it larger and smaller, R turns it</source>
            <translation>Partie de l’image : les flèches la déplacent, plus et moins l’agrandissent et la réduisent, R la tourne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Size of the picture in the frame</source>
            <translation>Taille de l’image dans le cadre</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>This part is small: the photo will not be sharp.</source>
            <translation>Cette partie est petite : la photo ne sera pas nette.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Turn left (Shift+R)</source>
            <translation>Tourner à gauche (Maj+R)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Turn right (R)</source>
            <translation>Tourner à droite (R)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Keep the photo</source>
            <translation>Garder la photo</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Cancel</source>
            <translation>Abandonner</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Photo of {0}</source>
            <translation>Photo de {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Chin and crown go between the two ovals: drag, or use the arrows, + and −; Enter keeps it.</source>
            <translation>Menton et sommet du crâne entre les deux ovales : faites glisser, ou prenez les flèches, + et − ; Entrée la garde.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>The picture is being read…</source>
            <translation>Lecture de l’image…</translation>
        </message>
    </context>
    <context>
        <name>PhotoFolder</name>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>A folder of photos, each called by reference: P00012.jpg</source>
            <translation>Un dossier de photos, chacune nommée par référence : P00012.jpg</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>Reading photos</source>
            <translation>Lecture des photos</translation>
        </message>
    </context>
    <context>
        <name>Photos</name>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>1 photo can be taken in</source>
            <translation>1 photo peut être reprise</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>{0} photos can be taken in</source>
            <translation>{0} photos peuvent être reprises</translation>
        </message>
    </context>
    <context>
        <name>PhotosSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>1 takes the place of a photo that is there.</source>
            <translation>1 remplace une photo déjà là.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>{0} take the place of photos that are there.</source>
            <translation>{0} remplacent des photos déjà là.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>The middle of each picture is kept; the part is chosen anew beside the person.</source>
            <translation>Le milieu de chaque image est gardé ; la partie se choisit à nouveau à côté de la personne.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>Take in 1 photo</source>
            <translation>Reprendre 1 photo</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>Take in {0} photos</source>
            <translation>Reprendre {0} photos</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>Cancel</source>
            <translation>Abandonner</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>Who has none still</source>
            <translation>Qui n’en a pas encore</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>1 file cannot be used</source>
            <translation>1 fichier inutilisable</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>{0} files cannot be used</source>
            <translation>{0} fichiers inutilisables</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>and {0} more</source>
            <translation>et {0} de plus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>Taking in photos</source>
            <translation>Reprise des photos</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>1 photo was taken in.</source>
            <translation>1 photo a été reprise.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>{0} photos were taken in.</source>
            <translation>{0} photos ont été reprises.</translation>
        </message>
    </context>
    <context>
        <name>Plan</name>
        <message>
            <location filename="../../ui/rooms/board/reading.py" />
            <source>nothing is planned yet: {0} wait</source>
            <translation>rien n’est encore planifié : {0} en attente</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/reading.py" />
            <source>draft, not published: {0} placed, {1} left out</source>
            <translation>brouillon, non publié : {0} placées, {1} non placées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/reading.py" />
            <source>published {0}</source>
            <translation>publié le {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/reading.py" />
            <source>draft against published {0}:</source>
            <translation>brouillon face au plan publié le {0} :</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/reading.py" />
            <source>draft, the same as published {0}</source>
            <translation>brouillon, identique au plan publié le {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>priority 1</source>
            <translation>priorité 1</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>priority 2</source>
            <translation>priorité 2</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>priority 3</source>
            <translation>priorité 3</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>priority 4</source>
            <translation>priorité 4</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>fewest moved</source>
            <translation>peu de déplacements</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>groups together</source>
            <translation>groupes réunis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>shortest wait</source>
            <translation>attente la plus courte</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>lowest cost</source>
            <translation>coût le plus bas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>{0} placed so far</source>
            <translation>{0} placées jusqu’ici</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>proved best: {0}</source>
            <translation>prouvé optimal : {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>at most {0} fewer people would have to move</source>
            <translation>au plus {0} personnes de moins à déplacer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>at most {0} fewer groups would be split</source>
            <translation>au plus {0} groupes séparés de moins</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>at most {0} fewer waiting days</source>
            <translation>au plus {0} jours d’attente de moins</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>at most {0} cheaper</source>
            <translation>au plus {0} de moins en coût</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>at most {0} more could get a seat</source>
            <translation>au plus {0} de plus pourraient avoir une place</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>Best possible plan, proved in {0} s</source>
            <translation>Meilleur plan possible, prouvé en {0} s</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>Changed by hand, not proved best</source>
            <translation>Modifié à la main, non prouvé optimal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>Not proved best: {0} may still improve</source>
            <translation>Non prouvé optimal : reste améliorable en {0}</translation>
        </message>
    </context>
    <context>
        <name>PlanRoom</name>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <location filename="../../ui/rooms/plan.py" />
            <source>Moving</source>
            <translation>Déplacement</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Here people get their seats. Bring in the people and the legs first; then plan.</source>
            <translation>On attribue ici les places. Ajoutez d’abord les personnes et les segments ; planifiez ensuite.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Go to Transport</source>
            <translation>Aller à Transport</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Run the planner</source>
            <translation>Lancer le planificateur</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Publish the draft…</source>
            <translation>Publier le brouillon…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Compare draft with published</source>
            <translation>Comparer le brouillon au plan publié</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Discard the draft…</source>
            <translation>Abandonner le brouillon…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Move the selected people to…</source>
            <translation>Déplacer les personnes sélectionnées vers…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Take the selected people off the plan</source>
            <translation>Retirer du plan les personnes sélectionnées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Pin or unpin the selected people</source>
            <translation>Épingler ou détacher les personnes sélectionnées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Name or reference</source>
            <translation>Nom ou référence</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>All destinations</source>
            <translation>Toutes les destinations</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Compare</source>
            <translation>Comparer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Publish…</source>
            <translation>Publier…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Plan</source>
            <translation>Planifier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>reading the plan…</source>
            <translation>lecture du plan…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>{0} left</source>
            <translation>{0} non placées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Planned: {0} placed, {1} left out</source>
            <translation>Planifié : {0} placées, {1} non placées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Publishing</source>
            <translation>Publication</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Discarding the draft</source>
            <translation>Abandon du brouillon</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Why</source>
            <translation>Pourquoi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Choose a card on the board first.</source>
            <translation>Choisissez d’abord une carte du tableau.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>This file is open for reading only.</source>
            <translation>Ce fichier est ouvert en lecture seule.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Why?</source>
            <translation>Pourquoi ?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Move to…</source>
            <translation>Déplacer vers…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Take off the plan</source>
            <translation>Retirer du plan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Unpin</source>
            <translation>Détacher</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Pin to this journey</source>
            <translation>Épingler à cet itinéraire</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Open in People</source>
            <translation>Ouvrir dans Personnes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Move</source>
            <translation>Déplacer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>There is no plan yet: run the planner first, then change it by hand.</source>
            <translation>Il n’y a pas encore de plan : lancez d’abord le planificateur, puis modifiez le plan à la main.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>{0} and {1} more</source>
            <translation>{0} et {1} de plus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Moved {0} to {1}</source>
            <translation>{0} : déplacement vers {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Took {0} off the plan</source>
            <translation>{0} : retrait du plan</translation>
        </message>
    </context>
    <context>
        <name>PlannerStrip</name>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>How far the planner is</source>
            <translation>Avancement du planificateur</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>Stop and keep the best</source>
            <translation>Arrêter et garder le meilleur</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>Cancel</source>
            <translation>Abandonner</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>Planning</source>
            <translation>Planification</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>Stopping, the best plan so far is kept</source>
            <translation>Arrêt en cours, le meilleur plan trouvé est gardé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <location filename="../../ui/widgets/header.py" />
            <source>Reading the file</source>
            <translation>Lecture du fichier</translation>
        </message>
    </context>
    <context>
        <name>PrintDialog</name>
        <message>
            <location filename="../../ui/printing.py" />
            <source>Print</source>
            <translation>Imprimer</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>Printer</source>
            <translation>Imprimante</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>First page</source>
            <translation>Première page</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>Last page</source>
            <translation>Dernière page</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>Copies</source>
            <translation>Exemplaires</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>Save as PDF…</source>
            <translation>Enregistrer en PDF…</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>Cancel</source>
            <translation>Abandonner</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>Trays and both sides…</source>
            <translation>Bacs et recto verso…</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>Printer and paper…</source>
            <translation>Imprimante et papier…</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>Pages</source>
            <translation>Pages</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>of {0}</source>
            <translation>sur {0}</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>to</source>
            <translation>à</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>No printer is installed on this computer.</source>
            <translation>Aucune imprimante n’est installée sur cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>Save it as a PDF and print that elsewhere, at 100 %, not fitted to the page.</source>
            <translation>Enregistrez en PDF et imprimez ailleurs, à 100 %, sans ajuster à la page.</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>Print 1 page</source>
            <translation>Imprimer 1 page</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>Print {0} pages</source>
            <translation>Imprimer {0} pages</translation>
        </message>
    </context>
    <context>
        <name>PrinterDialog</name>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Printer and paper</source>
            <translation>Imprimante et papier</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Close</source>
            <translation>Fermer</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Blanks are pre-printed: a printer that is a millimetre off spoils them.</source>
            <translation>Les formulaires sont préimprimés : une imprimante décalée d’un millimètre les abîme.</translation>
        </message>
    </context>
    <context>
        <name>PrinterPage</name>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Printer</source>
            <translation>Imprimante</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Page</source>
            <translation>Page</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Print the test sheet</source>
            <translation>Imprimer la feuille d’essai</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Save it as a PDF…</source>
            <translation>Enregistrer en PDF…</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>From the left edge, measured</source>
            <translation>Du bord gauche, mesuré</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>From the upper edge, measured</source>
            <translation>Du bord supérieur, mesuré</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>To the right</source>
            <translation>Vers la droite</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Down</source>
            <translation>Vers le bas</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Keep for this printer</source>
            <translation>Garder pour cette imprimante</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>1. Print a test sheet, at best on the back of a spoiled blank</source>
            <translation>1. Imprimez une feuille d’essai, au mieux au dos d’un formulaire abîmé</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>2. Measure where the upper left cross is</source>
            <translation>2. Mesurez où est la croix en haut à gauche</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>From the left edge</source>
            <translation>Du bord gauche</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>From the upper edge</source>
            <translation>Du bord supérieur</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>3. Every page on this printer is then moved by this</source>
            <translation>3. Chaque page sur cette imprimante est alors décalée d’autant</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Below zero is to the left, and up. Print the sheet once more to see.</source>
            <translation>Sous zéro : vers la gauche et vers le haut. Imprimez la feuille encore une fois pour voir.</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source> mm</source>
            <translation> mm</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>{0} × {1} mm</source>
            <translation>{0} × {1} mm</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>No printer is installed on this computer.</source>
            <translation>Aucune imprimante n’est installée sur cet ordinateur.</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>The test sheet can be saved and printed elsewhere; what is measured is set there.</source>
            <translation>La feuille d’essai peut être enregistrée et imprimée ailleurs ; ce qui est mesuré s’y règle.</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Both should be {0} mm; write what the ruler says.</source>
            <translation>Les deux devraient faire {0} mm ; écrivez ce que dit la règle.</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Test sheet</source>
            <translation>Feuille d’essai</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Kept for {0} on this computer.</source>
            <translation>Gardé pour {0} sur cet ordinateur.</translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <location filename="../../ui/printers.py" />
            <source>At true size; nothing is set for this printer.</source>
            <translation>En grandeur réelle ; rien n’est réglé pour cette imprimante.</translation>
        </message>
        <message>
            <location filename="../../ui/printers.py" />
            <source>{0} mm to the right</source>
            <translation>{0} mm vers la droite</translation>
        </message>
        <message>
            <location filename="../../ui/printers.py" />
            <source>{0} mm to the left</source>
            <translation>{0} mm vers la gauche</translation>
        </message>
        <message>
            <location filename="../../ui/printers.py" />
            <source>{0} mm down</source>
            <translation>{0} mm vers le bas</translation>
        </message>
        <message>
            <location filename="../../ui/printers.py" />
            <source>{0} mm up</source>
            <translation>{0} mm vers le haut</translation>
        </message>
        <message>
            <location filename="../../ui/printers.py" />
            <source>At true size, moved {0}: as set for this printer.</source>
            <translation>En grandeur réelle, décalé de {0} : comme réglé pour cette imprimante.</translation>
        </message>
        <message>
            <location filename="../../ui/printers.py" />
            <source> and </source>
            <translation> et </translation>
        </message>
        <message>
            <location filename="../../ui/sending.py" />
            <source>Making the pages</source>
            <translation>Création des pages</translation>
        </message>
        <message>
            <location filename="../../ui/sending.py" />
            <source>Page {0} of {1}</source>
            <translation>Page {0} sur {1}</translation>
        </message>
        <message>
            <location filename="../../ui/sending.py" />
            <source>1 page sent to {1}</source>
            <translation>1 page envoyée à {1}</translation>
        </message>
        <message>
            <location filename="../../ui/sending.py" />
            <source>{0} pages sent to {1}</source>
            <translation>{0} pages envoyées à {1}</translation>
        </message>
        <message>
            <location filename="../../ui/sending.py" />
            <source>Printing {0}</source>
            <translation>Impression de {0}</translation>
        </message>
        <message>
            <location filename="../../ui/sending.py" />
            <source>Printing was stopped after {0} of {1} pages.</source>
            <translation>L’impression fut arrêtée après {0} pages sur {1}.</translation>
        </message>
        <message>
            <location filename="../../ui/sending.py" />
            <source>Save as</source>
            <translation>Enregistrer sous</translation>
        </message>
        <message>
            <location filename="../../ui/sending.py" />
            <source>PDF files (*.pdf)</source>
            <translation>Fichiers PDF (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../ui/sending.py" />
            <source>Saved as {0}</source>
            <translation>Enregistré sous {0}</translation>
        </message>
    </context>
    <context>
        <name>Promises</name>
        <message>
            <location filename="../../ui/rooms/board/promises.py" />
            <source>Count promised documents</source>
            <translation>Compter les documents promis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/promises.py" />
            <source>Plan as if a document were there on the day for which it is promised; publish when it is there.</source>
            <translation>Planifier comme si un document était là le jour pour lequel il est promis ; publiez quand il est là.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/promises.py" />
            <source>The draft counts on 1 promised document</source>
            <translation>Le brouillon compte sur 1 document promis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/promises.py" />
            <source>The draft counts on {0} promised documents</source>
            <translation>Le brouillon compte sur {0} documents promis</translation>
        </message>
    </context>
    <context>
        <name>Rooms</name>
        <message>
            <location filename="../../ui/rooms/catalogue.py" />
            <location filename="../../ui/rooms/overview.py" />
            <source>Overview</source>
            <translation>Vue d’ensemble</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/catalogue.py" />
            <location filename="../../ui/rooms/people.py" />
            <source>People</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/catalogue.py" />
            <location filename="../../ui/rooms/importing.py" />
            <source>Import a list</source>
            <translation>Importer une liste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/catalogue.py" />
            <location filename="../../ui/rooms/rosters.py" />
            <source>Lists that came in</source>
            <translation>Listes reçues</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/catalogue.py" />
            <location filename="../../ui/rooms/groups.py" />
            <source>Groups</source>
            <translation>Groupes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/catalogue.py" />
            <location filename="../../ui/rooms/transport.py" />
            <source>Transport</source>
            <translation>Transport</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/catalogue.py" />
            <location filename="../../ui/rooms/plan.py" />
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/catalogue.py" />
            <location filename="../../ui/rooms/documents.py" />
            <source>Documents</source>
            <translation>Documents</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/catalogue.py" />
            <location filename="../../ui/rooms/manifests.py" />
            <source>Manifests</source>
            <translation>Manifestes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/catalogue.py" />
            <location filename="../../ui/rooms/history.py" />
            <source>History</source>
            <translation>Historique</translation>
        </message>
    </context>
    <context>
        <name>RouteMap</name>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>No routes yet.</source>
            <translation>Pas encore de trajet.</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>Thicker: more people</source>
            <translation>Épais : plus de monde</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>Map of routes</source>
            <translation>Carte des trajets</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>Zoom in</source>
            <translation>Zoom avant</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>Zoom in (+)</source>
            <translation>Zoom avant (+)</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>Zoom out</source>
            <translation>Zoom arrière</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>Zoom out (−)</source>
            <translation>Zoom arrière (−)</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>Show all routes</source>
            <translation>Afficher tous les trajets</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>Show all routes (0)</source>
            <translation>Afficher tous les trajets (0)</translation>
        </message>
    </context>
    <context>
        <name>SealPage</name>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Seal keys</source>
            <translation>Clés du cachet</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Bring in a key…</source>
            <translation>Apporter une clé…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>A digital seal is a small square code on each document. Whoever holds your certificate sees at once, without a network, whether this office issued it and nothing was changed.</source>
            <translation>Un cachet électronique est un petit carré codé sur chaque document. Qui détient votre certificat voit aussitôt, sans réseau, si ce bureau l’a établi et si rien n’a été changé.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Make a key</source>
            <translation>Créer une clé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Choose a key and use it.</source>
            <translation>Choisissez une clé et utilisez-la.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>There is no key yet.</source>
            <translation>Il n’y a pas encore de clé.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Documents are issued without a seal.</source>
            <translation>Les documents sont établis sans cachet.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Nothing can be sealed: the certificate of {0} was valid until {1}.</source>
            <translation>Rien ne peut être cacheté : le certificat de {0} était valable jusqu’au {1}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Use another key, take in a new certificate, or seal no more.</source>
            <translation>Utilisez une autre clé, reprenez un nouveau certificat, ou n’apposez plus de cachet.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Every single sheet is sealed with {0}, until {1}.</source>
            <translation>Chaque feuille porte le cachet de {0}, jusqu’au {1}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>This office vouches for the key itself: give its certificate to whoever checks.</source>
            <translation>Ce bureau garantit lui-même la clé : donnez son certificat à qui vérifie.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Certificate by {0}</source>
            <translation>Certificat de {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Seal key</source>
            <translation>Clé du cachet</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Make a key…</source>
            <translation>Créer une clé…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Signer: two letters of the country, two of the office</source>
            <translation>Signataire : deux lettres du pays, deux du bureau</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Four signs that name your office in every seal: ask your ministry which</source>
            <translation>Quatre signes qui nomment votre bureau dans chaque cachet : demandez-les à votre ministère</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Office, as the certificate names it</source>
            <translation>Bureau, tel que le certificat le nomme</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Embassy, Manila</source>
            <translation>Ambassade, Manille</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Years it is valid</source>
            <translation>Années de validité</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Curve</source>
            <translation>Courbe</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Make the key</source>
            <translation>Créer la clé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>A new seal key</source>
            <translation>Nouvelle clé de cachet</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Fill this in.</source>
            <translation>À remplir.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>File with the key</source>
            <translation>Fichier de la clé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>File with the certificate, where it is another</source>
            <translation>Fichier du certificat, s’il est à part</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Password of the key, if it has one</source>
            <translation>Mot de passe de la clé, s’il y en a un</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Bring it in</source>
            <translation>L’apporter</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Choose the key…</source>
            <translation>Choisir la clé…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Choose the certificate…</source>
            <translation>Choisir le certificat…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>A seal key from elsewhere</source>
            <translation>Une clé de cachet d’ailleurs</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>A key or certificate</source>
            <translation>Une clé ou un certificat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Keys and certificates (*.pem *.p12 *.pfx *.der *.cer *.crt *.key);;All files (*)</source>
            <translation>Clés et certificats (*.pem *.p12 *.pfx *.der *.cer *.crt *.key);;Tous les fichiers (*)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Seal every document with this key from now on?</source>
            <translation>Apposer désormais le cachet de cette clé sur chaque document ?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Use this key</source>
            <translation>Utiliser cette clé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Not yet</source>
            <translation>Pas encore</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Issue documents without a seal from now on?</source>
            <translation>Établir désormais les documents sans cachet ?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Seal no more</source>
            <translation>Ne plus apposer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>The key stays in the file, so that what it sealed can be checked.</source>
            <translation>La clé reste dans le fichier, pour que ses cachets puissent être vérifiés.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>The certificate from the authority</source>
            <translation>Le certificat de l’autorité</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>The key has its new certificate.</source>
            <translation>La clé a son nouveau certificat.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>{0}-{1}-certificate.pem</source>
            <translation>{0}-{1}-certificat.pem</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Give it to whoever checks your documents.</source>
            <translation>Donnez-le à qui vérifie vos documents.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>{0}-{1}-request.pem</source>
            <translation>{0}-{1}-demande.pem</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Send it to your country's certification authority; take in the certificate that comes back.</source>
            <translation>Envoyez-la à l’autorité de certification de votre pays ; reprenez le certificat qui revient.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Save as</source>
            <translation>Enregistrer sous</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Certificates (*.pem)</source>
            <translation>Certificats (*.pem)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Saved as {0}</source>
            <translation>Enregistré sous {0}</translation>
        </message>
    </context>
    <context>
        <name>Seals</name>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>certificate not valid</source>
            <translation>certificat non valable</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>seals documents</source>
            <translation>cachette les documents</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>not in use</source>
            <translation>non utilisée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Key</source>
            <translation>Clé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>State</source>
            <translation>État</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Certificate by</source>
            <translation>Certificat de</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>this office</source>
            <translation>ce bureau</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Valid until</source>
            <translation>Expire le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Made by</source>
            <translation>Fait par</translation>
        </message>
    </context>
    <context>
        <name>Search</name>
        <message>
            <location filename="../../ui/models/search.py" />
            <source>People</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <location filename="../../ui/models/search.py" />
            <source>Groups</source>
            <translation>Groupes</translation>
        </message>
        <message>
            <location filename="../../ui/models/search.py" />
            <source>Legs</source>
            <translation>Segments</translation>
        </message>
        <message>
            <location filename="../../ui/models/search.py" />
            <source>Documents and blanks</source>
            <translation>Documents et formulaires</translation>
        </message>
        <message>
            <location filename="../../ui/models/search.py" />
            <source>Places</source>
            <translation>Lieux</translation>
        </message>
        <message>
            <location filename="../../ui/models/search.py" />
            <source>Manifests</source>
            <translation>Manifestes</translation>
        </message>
    </context>
    <context>
        <name>SearchBar</name>
        <message>
            <location filename="../../ui/searchbar.py" />
            <source>Search everything</source>
            <translation>Rechercher partout</translation>
        </message>
        <message>
            <location filename="../../ui/searchbar.py" />
            <source>What was found</source>
            <translation>Ce qui a été trouvé</translation>
        </message>
        <message>
            <location filename="../../ui/searchbar.py" />
            <source>Still reading the file: there may be more.</source>
            <translation>Lecture du fichier en cours : il peut y en avoir d’autres.</translation>
        </message>
        <message>
            <location filename="../../ui/searchbar.py" />
            <source>Enter opens it · arrows choose · Esc goes back</source>
            <translation>Entrée pour ouvrir · flèches pour choisir · Échap pour revenir</translation>
        </message>
        <message>
            <location filename="../../ui/searchbar.py" />
            <source>Any part of a name in any script, a reference, the number of a passport or blank form, a group, a leg, a place, a manifest.</source>
            <translation>Une partie d’un nom dans toute écriture, une référence, le numéro d’un passeport ou d’un formulaire, un groupe, un segment, un lieu, un manifeste.</translation>
        </message>
        <message>
            <location filename="../../ui/searchbar.py" />
            <source>Not found yet: the file is still being read.</source>
            <translation>Pas encore trouvé : la lecture du fichier est en cours.</translation>
        </message>
        <message>
            <location filename="../../ui/searchbar.py" />
            <source>Nothing is called “{0}”. Try a part of the name, another spelling, the reference or the document's number.</source>
            <translation>Rien ne s’appelle « {0} ». Essayez une partie du nom, une autre graphie, la référence ou le numéro du document.</translation>
        </message>
    </context>
    <context>
        <name>SeatsBar</name>
        <message>
            <location filename="../../ui/rooms/kit/seats.py" />
            <source>{0} of {1} seats taken</source>
            <translation>{0} places prises sur {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/seats.py" />
            <source>{0} of {1} seats taken, {2} of them pinned</source>
            <translation>{0} places prises sur {1}, dont {2} épinglées</translation>
        </message>
    </context>
    <context>
        <name>Secret</name>
        <message>
            <location filename="../../ui/pages/form.py" />
            <source>Show the passphrase</source>
            <translation>Afficher la phrase secrète</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <location filename="../../ui/settings.py" />
            <source>“{0}” is still at work: wait for it, or stop it, then choose again.</source>
            <translation>« {0} » est encore en cours : attendez la fin, ou arrêtez, puis refaites votre choix.</translation>
        </message>
        <message>
            <location filename="../../ui/settings.py" />
            <source>Leave it and go on</source>
            <translation>Laisser et continuer</translation>
        </message>
        <message>
            <location filename="../../ui/settings.py" />
            <source>Keep it</source>
            <translation>Garder</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>Language</source>
            <translation>Langue</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>As the system</source>
            <translation>Comme le système</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>Dates</source>
            <translation>Dates</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>Numbers</source>
            <translation>Nombres</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>Appearance</source>
            <translation>Apparence</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>Light</source>
            <translation>Clair</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>Officer</source>
            <translation>Agent</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>Your name</source>
            <translation>Votre nom</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>Back</source>
            <translation>Retour</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>As the language</source>
            <translation>Comme la langue</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>Proposed when a file is opened; stands beside everything you do in the history of that file.</source>
            <translation>Proposé à l’ouverture d’un fichier ; figure à côté de tout ce que vous faites dans l’historique de ce fichier.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>They hold on this computer, for every file, from the moment you choose.</source>
            <translation>Ils valent sur cet ordinateur, pour tous les fichiers, dès que vous choisissez.</translation>
        </message>
    </context>
    <context>
        <name>Sheets</name>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Blank forms</source>
            <translation>Formulaires vierges</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Checklist</source>
            <translation>Liste de contrôle</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Clearances</source>
            <translation>Autorisations</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Documents</source>
            <translation>Documents</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Groups</source>
            <translation>Groupes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Holds</source>
            <translation>Blocages</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Legs</source>
            <translation>Segments</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>People</source>
            <translation>Personnes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Places</source>
            <translation>Lieux</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Rules</source>
            <translation>Règles</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Settings</source>
            <translation>Réglages</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <location filename="../../ui/widgets/panel.py" />
            <source>Close the side panel</source>
            <translation>Fermer le panneau latéral</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/panel.py" />
            <source>Close (Esc)</source>
            <translation>Fermer (Échap)</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <location filename="../../ui/widgets/sidebar.py" />
            <source>Rooms</source>
            <translation>Rubriques</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/sidebar.py" />
            <source>Search</source>
            <translation>Rechercher</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/sidebar.py" />
            <source>Commands</source>
            <translation>Commandes</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/sidebar.py" />
            <source>Lock</source>
            <translation>Verrouiller</translation>
        </message>
    </context>
    <context>
        <name>SpoilSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Issued the next document</source>
            <translation>Document suivant établi</translation>
        </message>
    </context>
    <context>
        <name>States</name>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>arrived</source>
            <translation>arrivé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>cancelled</source>
            <translation>annulé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>closed</source>
            <translation>clos</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>departed</source>
            <translation>parti</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>draft</source>
            <translation>brouillon</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>emergency document</source>
            <translation>titre d’urgence</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>granted</source>
            <translation>accordée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>held</source>
            <translation>en main</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>issued</source>
            <translation>établi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>legal</source>
            <translation>judiciaire</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>medical</source>
            <translation>médical</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>none</source>
            <translation>aucun</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>other</source>
            <translation>autre</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>passport</source>
            <translation>passeport</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>planned</source>
            <translation>prévu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>police</source>
            <translation>policier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>if possible</source>
            <translation>si possible</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>published</source>
            <translation>publié</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>received</source>
            <translation>reçu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>refused</source>
            <translation>refusée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>spoiled</source>
            <translation>abîmé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>stolen</source>
            <translation>volé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>always</source>
            <translation>toujours</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>superseded</source>
            <translation>remplacé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>void</source>
            <translation>annulé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>withdrawn</source>
            <translation>retirée</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <location filename="../../ui/widgets/statusbar.py" />
            <source>Progress</source>
            <translation>Avancement</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/statusbar.py" />
            <source>Stop</source>
            <translation>Arrêter</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/statusbar.py" />
            <source>Undo</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/statusbar.py" />
            <source>Read-only</source>
            <translation>Lecture seule</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/statusbar.py" />
            <source>Saved</source>
            <translation>Enregistré</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/statusbar.py" />
            <source>Officer: {0}</source>
            <translation>Agent : {0}</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/statusbar.py" />
            <source>Stopping: {0}</source>
            <translation>Arrêt en cours : {0}</translation>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message>
            <location filename="../../ui/rooms/intake/steps.py" />
            <source>Step {0} of {1}: {2}</source>
            <translation>Étape {0} sur {1} : {2}</translation>
        </message>
    </context>
    <context>
        <name>Taking</name>
        <message>
            <location filename="../../ui/rooms/person/taking.py" />
            <source>This file can only be looked at: nothing can be pasted.</source>
            <translation>Ce fichier est en lecture seule : rien ne peut être collé.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/taking.py" />
            <source>The first row has to name the columns, as in Ref, Surname, Province: copy it with the others.</source>
            <translation>La première ligne doit nommer les colonnes, comme Réf., Nom, Province : copiez-la avec les autres.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/taking.py" />
            <source>Select the people first that this is for, or copy it with the titles of its columns.</source>
            <translation>Sélectionnez d’abord les personnes concernées, ou copiez aussi les titres des colonnes.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/taking.py" />
            <source>Paste</source>
            <translation>Coller</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/taking.py" />
            <source>New person</source>
            <translation>Nouvelle personne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/taking.py" />
            <source>Select one person first: a picture becomes their photo.</source>
            <translation>Sélectionnez d’abord une personne : l’image devient sa photo.</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <location filename="../../ui/rooms/legs/timeline.py" />
            <source>Legs over time; the table of legs says the same</source>
            <translation>Segments dans le temps ; le tableau des segments dit la même chose</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/timeline.py" />
            <source>{0}, today</source>
            <translation>{0}, aujourd’hui</translation>
        </message>
    </context>
    <context>
        <name>TimelinePage</name>
        <message>
            <location filename="../../ui/rooms/legs/timeline_page.py" />
            <source>Drag a bar to delay it; Shift and the arrow keys do the same. + and − zoom.</source>
            <translation>Glissez une barre (ou Maj + flèches) pour la retarder. Zoom : + et −.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/timeline_page.py" />
            <source>Today</source>
            <translation>Aujourd’hui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/timeline_page.py" />
            <source>All days</source>
            <translation>Tous les jours</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/timeline_page.py" />
            <source>Zoom out</source>
            <translation>Zoom arrière</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/timeline_page.py" />
            <source>Zoom in</source>
            <translation>Zoom avant</translation>
        </message>
    </context>
    <context>
        <name>Tour</name>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Have a look around?</source>
            <translation>Faire un petit tour ?</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Eight short steps, three minutes. You do each thing yourself, with made-up people: nothing can go wrong.</source>
            <translation>Huit étapes brèves, trois minutes. Vous faites chaque chose vous-même, avec des personnes inventées : rien ne peut mal tourner.</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Show me</source>
            <translation>Montrez-moi</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Not now</source>
            <translation>Pas maintenant</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Finish</source>
            <translation>Terminer</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Skip this</source>
            <translation>Passer</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Next</source>
            <translation>Suivant</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>{0} of {1}</source>
            <translation>{0} sur {1}</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>End the tour</source>
            <translation>Quitter la visite</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Plan</source>
            <translation>Planifier</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Publish…</source>
            <translation>Publier…</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>How far everybody is</source>
            <translation>Où en est tout le monde</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>From registered to arrived: each figure opens the people behind it. Below: what the rest waits for, and whose move it is.</source>
            <translation>De l’enregistrement à l’arrivée : chaque chiffre ouvre les personnes qu’il compte. Dessous : ce qu’attendent les autres, et à qui d’agir.</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Everybody, and one person whole</source>
            <translation>Tout le monde, et chaque personne en entier</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Click anybody in the table. Papers, holds, household and journey stand at the right, and can be changed there.</source>
            <translation>Cliquez sur une personne du tableau. Papiers, blocages, foyer et itinéraire apparaissent à droite, et s’y modifient.</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Let it plan</source>
            <translation>Laissez planifier</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Press “{0}”. It finds seats for as many as can travel, the most urgent first, and proves that no plan is better. Until it is published nobody is told anything.</source>
            <translation>Appuyez sur « {0} ». Autant de personnes que possible reçoivent une place, les plus urgentes d’abord, et il est prouvé qu’aucun plan n’est meilleur. Rien n’est annoncé à personne avant la publication.</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Who is left out, and why</source>
            <translation>Qui n’est pas placé, et pourquoi</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>The first column holds those without a seat. Click a card there: the reason stands at the right, and what would help.</source>
            <translation>La première colonne réunit les personnes sans place. Cliquez-y sur une carte : le motif apparaît à droite, avec ce qui aiderait.</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Make it the plan</source>
            <translation>Publier le plan</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Press “{0}” and agree at the right. Documents and manifests are made from the published plan.</source>
            <translation>Appuyez sur « {0} » et confirmez à droite. Les documents et les manifestes se font à partir du plan publié.</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Papers to travel on</source>
            <translation>Des papiers pour voyager</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Who has none stands here. This button issues emergency travel documents, ready to print. Try it, or go on.</source>
            <translation>Qui n’en a pas figure ici. Ce bouton établit les titres de voyage d’urgence, prêts à imprimer. Essayez, ou continuez.</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>The list for the carrier</source>
            <translation>La liste pour le transporteur</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>What they must know, and nothing more. Press the button: the list is written beside the sample file.</source>
            <translation>Ce qu’il doit savoir, et rien de plus. Appuyez sur le bouton : la liste s’écrit à côté du fichier d’exemple.</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Nothing is lost</source>
            <translation>Rien n’est perdu</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Each thing you did can be taken back with Ctrl+Z, or from the history. F1 opens the guide at the room you are in. Your own operation begins under File.</source>
            <translation>Tout ce que vous avez fait s’annule avec Ctrl+Z, ou depuis l’historique. F1 ouvre le guide à la rubrique où vous êtes. Votre propre opération commence sous Fichier.</translation>
        </message>
    </context>
    <context>
        <name>Transport</name>
        <message>
            <location filename="../../ui/rooms/legs/bars.py" />
            <source>{0} of {1} seats</source>
            <translation>{0} places sur {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/bars.py" />
            <source>{0} · leaves {1} later: {2} – {3}</source>
            <translation>{0} · part {1} plus tard : {2} – {3}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/bars.py" />
            <source>{0} · leaves {1} earlier: {2} – {3}</source>
            <translation>{0} · part {1} plus tôt : {2} – {3}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <source>Who is hit</source>
            <translation>Qui est touché</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <source>Cancel {0}?</source>
            <translation>Annuler {0} ?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <source>Cancel {0}</source>
            <translation>Annuler {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <source>Cancel {0} and plan again</source>
            <translation>Annuler {0} et replanifier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <source>Move {0}?</source>
            <translation>Déplacer {0} ?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <source>Move it</source>
            <translation>Déplacer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <source>Move it and plan again</source>
            <translation>Déplacer et replanifier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <source>Change {0}?</source>
            <translation>Modifier {0} ?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <source>Change it</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <source>Change it and plan again</source>
            <translation>Modifier et replanifier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Departs</source>
            <translation>Départ</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Arrives</source>
            <translation>Arrivée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Seats</source>
            <translation>Places</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Wheelchairs at most</source>
            <translation>Fauteuils roulants au plus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Infants at most</source>
            <translation>Bébés au plus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Stretchers at most</source>
            <translation>Civières au plus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Seats a stretcher takes</source>
            <translation>Places prises par une civière</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Minors without an adult at most</source>
            <translation>Mineurs sans adulte au plus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Takes emergency documents</source>
            <translation>Accepte les titres d’urgence</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <source>yes</source>
            <translation>oui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <source>no</source>
            <translation>non</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>no limit</source>
            <translation>sans limite</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>{0} people on {1} of {2} seats of the published plan</source>
            <translation>{0} personnes sur {1} des {2} places, au plan publié</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>{0} people on {1} seats of the draft</source>
            <translation>{0} personnes sur {1} places, dans le brouillon</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Code</source>
            <translation>Code</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>By</source>
            <translation>Moyen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Route</source>
            <translation>Trajet</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Local time of the place of departure</source>
            <translation>Heure locale du lieu de départ</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Local time of the place of arrival</source>
            <translation>Heure locale du lieu d’arrivée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Status</source>
            <translation>État</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Taken on the draft; the tick is where the published plan stands</source>
            <translation>Prises dans le brouillon ; le repère indique le plan publié</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Cost</source>
            <translation>Coût</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Cost of a seat</source>
            <translation>Coût d’une place</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Carrier</source>
            <translation>Transporteur</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Name</source>
            <translation>Nom</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Country</source>
            <translation>Pays</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Time zone</source>
            <translation>Fuseau horaire</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Legs and people</source>
            <translation>Segments et personnes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>this file</source>
            <translation>ce fichier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>airports of the world</source>
            <translation>aéroports du monde</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>unknown: country or time zone is missing</source>
            <translation>inconnu : pays ou fuseau horaire manquant</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Unique; a flight that flies daily gets the day too</source>
            <translation>Unique ; un vol quotidien porte aussi le jour</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>An airport's code, or a place of this file</source>
            <translation>Le code d’un aéroport, ou un lieu de ce fichier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>To</source>
            <translation>Vers</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <location filename="../../ui/rooms/legs/repeat.py" />
            <source>Departs, local time</source>
            <translation>Départ, heure locale</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Arrives, local time</source>
            <translation>Arrivée, heure locale</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Currency</source>
            <translation>Monnaie</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>One currency in the whole file</source>
            <translation>Une seule monnaie dans tout le fichier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>What legs and people call it</source>
            <translation>Le nom qu’emploient segments et personnes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Three letters, as in PHL</source>
            <translation>Trois lettres, comme PHL</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Clark shelter 1</source>
            <translation>Hébergement Clark 1</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Latitude</source>
            <translation>Latitude</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Longitude</source>
            <translation>Longitude</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>Nobody of a plan is on it.</source>
            <translation>Personne d’un plan n’est à bord.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>The only person on it by the published plan loses the seat.</source>
            <translation>La seule personne à bord selon le plan publié perd sa place.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>All {0} people on it by the published plan lose their seats.</source>
            <translation>Les {0} personnes à bord selon le plan publié perdent leur place.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>The only person on it by the draft loses the seat.</source>
            <translation>La seule personne à bord selon le brouillon perd sa place.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>All {0} people on it by the draft lose their seats.</source>
            <translation>Les {0} personnes à bord selon le brouillon perdent leur place.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>1 loses the seat.</source>
            <translation>1 perd sa place.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} lose their seats.</source>
            <translation>{0} perdent leur place.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>1 too many for it.</source>
            <translation>1 de trop à bord.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} too many for it.</source>
            <translation>{0} de trop à bord.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>All keep their seats and arrive as planned.</source>
            <translation>Toutes gardent leur place et arrivent comme prévu.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>1 person is on it by the published plan.</source>
            <translation>1 personne est à bord selon le plan publié.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} people are on it by the published plan.</source>
            <translation>{0} personnes sont à bord selon le plan publié.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>1 person is on it by the draft.</source>
            <translation>1 personne est à bord selon le brouillon.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} people are on it by the draft.</source>
            <translation>{0} personnes sont à bord selon le brouillon.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} manifest version {1} was sent: they have to get a new one.</source>
            <translation>Manifeste {0}, version {1} déjà envoyé : il faut en transmettre un nouveau.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} manifest version {1} was made: it has to be made anew.</source>
            <translation>Manifeste {0}, version {1} déjà établi : il faut le refaire.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>1 person arrives {1} later.</source>
            <translation>1 personne arrive {1} plus tard.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} people arrive {1} later.</source>
            <translation>{0} personnes arrivent {1} plus tard.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>1 person arrives {1} earlier.</source>
            <translation>1 personne arrive {1} plus tôt.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} people arrive {1} earlier.</source>
            <translation>{0} personnes arrivent {1} plus tôt.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>1 person sets out {1} later.</source>
            <translation>1 personne part {1} plus tard.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} people set out {1} later.</source>
            <translation>{0} personnes partent {1} plus tard.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>1 person sets out {1} earlier.</source>
            <translation>1 personne part {1} plus tôt.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} people set out {1} earlier.</source>
            <translation>{0} personnes partent {1} plus tôt.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} seats taken, {1} there: {2} too many</source>
            <translation>{0} places prises pour {1} : {2} de trop</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} wheelchairs, {1} taken: {2} too many</source>
            <translation>{0} fauteuils roulants, {1} acceptés : {2} de trop</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} stretchers, {1} taken: {2} too many</source>
            <translation>{0} civières, {1} acceptées : {2} de trop</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} infants, {1} taken: {2} too many</source>
            <translation>{0} bébés, {1} acceptés : {2} de trop</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} minors alone, {1} taken: {2} too many</source>
            <translation>{0} mineurs seuls, {1} acceptés : {2} de trop</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>{0} of {1} seats taken on the published plan</source>
            <translation>{0} places prises sur {1} au plan publié</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>, {0} on the draft</source>
            <translation>, {0} dans le brouillon</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>emergency documents</source>
            <translation>titres d’urgence</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>no emergency documents</source>
            <translation>pas de titres d’urgence</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>any number of wheelchairs</source>
            <translation>fauteuils roulants sans limite</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>{0} wheelchairs</source>
            <translation>{0} fauteuils roulants</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>{0} stretchers</source>
            <translation>{0} civières</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>{0} minors alone</source>
            <translation>{0} mineurs seuls</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>{0} infants</source>
            <translation>{0} bébés</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Restore</source>
            <translation>Rétablir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Reopen</source>
            <translation>Rouvrir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Not departed</source>
            <translation>Pas parti</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Not arrived</source>
            <translation>Pas arrivé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Close</source>
            <translation>Clore</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Departed</source>
            <translation>Parti</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Arrived</source>
            <translation>Arrivé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Cancel it…</source>
            <translation>Annuler le segment…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Close {0}? {1} of the published plan keep their seats; nobody new boards it.</source>
            <translation>Clore {0} ? {1} du plan publié gardent leur place ; personne d’autre n’y embarque.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Has {0} departed, with {1} of the published plan on it?</source>
            <translation>{0} est-il parti, avec {1} du plan publié à bord ?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Has {0} arrived, with {1} on it?</source>
            <translation>{0} est-il arrivé, avec {1} à bord ?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Open {0} again? The planner may then move the {1} on it.</source>
            <translation>Rouvrir {0} ? Le planificateur pourra alors déplacer les {1} à bord.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Take it back: {0} is {1} only?</source>
            <translation>Revenir en arrière : {0} est seulement {1} ?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>The draft is not published: who is on it only by the draft does not count.</source>
            <translation>Le brouillon n’est pas publié : qui n’est à bord que selon lui ne compte pas.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/repeat.py" />
            <source>Every day</source>
            <translation>Chaque jour</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/repeat.py" />
            <source>Every other day</source>
            <translation>Un jour sur deux</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/repeat.py" />
            <source>Every week</source>
            <translation>Chaque semaine</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/repeat.py" />
            <source>Again</source>
            <translation>Fréquence</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/repeat.py" />
            <source>Until, this day included</source>
            <translation>Jusqu’au, ce jour compris</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/repeat.py" />
            <source>Repeat {0}</source>
            <translation>Répéter {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/repeat.py" />
            <source>Say until which day.</source>
            <translation>Indiquez jusqu’à quel jour.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/repeat.py" />
            <source>See who is hit</source>
            <translation>Voir qui est touché</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/repeat.py" />
            <source>This is no time: write it as 12 May 2025 14:20.</source>
            <translation>Ce n’est pas une heure : écrivez 12 mai 2025 14:20.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/repeat.py" />
            <source>That is when it leaves already.</source>
            <translation>C’est déjà l’heure du départ.</translation>
        </message>
    </context>
    <context>
        <name>TransportRoom</name>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Legs</source>
            <translation>Segments</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Places</source>
            <translation>Lieux</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Timeline</source>
            <translation>Calendrier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Map</source>
            <translation>Carte</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Here stand the flights, buses and boats that bring people home. Add the first one.</source>
            <translation>Ici figurent les vols, bus et bateaux qui ramènent les personnes. Ajoutez le premier.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Add a leg</source>
            <translation>Ajouter un segment</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Code, carrier, place</source>
            <translation>Code, transporteur, lieu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>All</source>
            <translation>Tous</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Planned</source>
            <translation>Prévus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Air</source>
            <translation>Air</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Road</source>
            <translation>Route</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Sea and rail</source>
            <translation>Mer et rail</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Closed or gone</source>
            <translation>Clos ou partis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Cancelled</source>
            <translation>Annulés</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Full</source>
            <translation>Pleins</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Add a place</source>
            <translation>Ajouter un lieu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>1 leg</source>
            <translation>1 segment</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>{0} legs</source>
            <translation>{0} segments</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>1 seat</source>
            <translation>1 place</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>{0} seats</source>
            <translation>{0} places</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>A leg or place is being written and is not saved.</source>
            <translation>Un segment ou un lieu est en cours de saisie et n’est pas enregistré.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>A change of a leg waits for an answer and is not made yet.</source>
            <translation>La modification d’un segment attend votre réponse et n’est pas encore faite.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Leg</source>
            <translation>Segment</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Repeat {0}</source>
            <translation>Répéter {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Save</source>
            <translation>Enregistrer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Add the leg</source>
            <translation>Ajouter le segment</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Leg {0}</source>
            <translation>Segment {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>A new leg</source>
            <translation>Un nouveau segment</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Delay or move {0}</source>
            <translation>Retarder ou déplacer {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Remove {0}? It disappears from the list.</source>
            <translation>Retirer {0} ? Il disparaît de la liste.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Remove {0}</source>
            <translation>Retirer {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Leave it</source>
            <translation>Laisser</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Add the place</source>
            <translation>Ajouter le lieu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Place {0}</source>
            <translation>Lieu {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>A new place</source>
            <translation>Un nouveau lieu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>A place needs a code: legs and people name it by that.</source>
            <translation>Un lieu doit avoir un code : segments et personnes le nomment ainsi.</translation>
        </message>
    </context>
    <context>
        <name>Twins</name>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>The other one stays</source>
            <translation>Garder l’autre</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>Why they look like one person</source>
            <translation>Pourquoi ce serait une seule personne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>They do not look alike</source>
            <translation>Elles ne se ressemblent pas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>stays</source>
            <translation>gardée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>goes over</source>
            <translation>fusionnée</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>to {0}</source>
            <translation>jusqu’au {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>Travels on</source>
            <translation>Voyage avec</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>{0}: {1}, of {2}</source>
            <translation>{0} : {1}, de {2}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>Keep both</source>
            <translation>Garder les deux</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>1 document</source>
            <translation>1 document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>{0} documents</source>
            <translation>{0} documents</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>1 hold</source>
            <translation>1 blocage</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>{0} holds</source>
            <translation>{0} blocages</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>1 clearance</source>
            <translation>1 autorisation</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>{0} clearances</source>
            <translation>{0} autorisations</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>1 rule</source>
            <translation>1 règle</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>{0} rules</source>
            <translation>{0} règles</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>1 row of a list</source>
            <translation>1 ligne d’une liste</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>{0} rows of lists</source>
            <translation>{0} lignes de listes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>Of {0} go over: {1}. What both have in the same way is there once.</source>
            <translation>Repris de {0} : {1}. Ce que les deux ont à l’identique n’y figure qu’une fois.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>Both have a journey: a seat becomes free on {0}.</source>
            <translation>Les deux ont un itinéraire : une place se libère sur {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>{0} is found by the old reference {1} from then on.</source>
            <translation>{0} se retrouve ensuite aussi par l’ancienne référence {1}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>Known longer</source>
            <translation>Connue avant</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>Came later</source>
            <translation>Venue après</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>One person</source>
            <translation>Même personne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>almost surely</source>
            <translation>presque sûr</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>perhaps</source>
            <translation>peut-être</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>People who may be here twice</source>
            <translation>Personnes peut-être en double</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>Look again</source>
            <translation>Relancer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>Back to everybody</source>
            <translation>Retour aux personnes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>They are one: merge</source>
            <translation>Une seule : fusionner</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>Two different people</source>
            <translation>Deux personnes différentes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>Later</source>
            <translation>Plus tard</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>Nobody seems to be here twice, as far as names, dates of birth and documents tell.</source>
            <translation>Personne ne semble en double, d’après les noms, les dates de naissance et les documents.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>Looking through everybody…</source>
            <translation>Examen de toutes les personnes…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>Looking for people who are here twice</source>
            <translation>Recherche des doublons</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>1 pair</source>
            <translation>1 paire</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>{0} pairs</source>
            <translation>{0} paires</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>{0}, {1} of them almost surely one person. Nothing is merged before you say so.</source>
            <translation>{0}, dont {1} presque sûrement d’une seule personne. Rien n’est fusionné sans votre accord.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>Are they one person?</source>
            <translation>Est-ce une seule personne ?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>Choose what stays where they differ. Nothing is merged before you say so.</source>
            <translation>Choisissez ce qui reste là où elles diffèrent. Rien n’est fusionné sans votre accord.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>{0}; a seat is free on {1}</source>
            <translation>{0} ; une place est libre sur {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>Merging</source>
            <translation>Fusion</translation>
        </message>
    </context>
    <context>
        <name>VerdictSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Page {0}</source>
            <translation>Page {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Issued by</source>
            <translation>Délivré par</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Issued on</source>
            <translation>Établi le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Signed by</source>
            <translation>Signé par</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Signed on</source>
            <translation>Signé le</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>a national document</source>
            <translation>un document national</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Field {0}</source>
            <translation>Champ {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Compared</source>
            <translation>Comparé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>the zone in the seal with the one on the document</source>
            <translation>la zone du cachet avec celle du document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Status</source>
            <translation>État</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Zone in the seal</source>
            <translation>Zone dans le cachet</translation>
        </message>
    </context>
    <context>
        <name>WayRow</name>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>all are on it</source>
            <translation>tout le groupe y est</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>all can go</source>
            <translation>tout le monde peut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>nobody can go</source>
            <translation>personne ne peut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>{0} can go, {1} cannot</source>
            <translation>{0} peuvent, {1} ne peuvent pas</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>Repatriate</source>
            <translation>Repatriate</translation>
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>Brings rescued people home: who travels when, on what, with which papers. Everything is in one encrypted file on this computer; nothing goes over a network.</source>
            <translation>Ramène chez elles les personnes secourues : qui voyage quand, sur quoi, avec quels papiers. Tout tient dans un seul fichier chiffré sur cet ordinateur ; rien ne passe par un réseau.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>New operation</source>
            <translation>Nouvelle opération</translation>
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>Open a file</source>
            <translation>Ouvrir un fichier</translation>
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>Look at the sample</source>
            <translation>Voir l’exemple</translation>
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>An operation with made-up people, to try everything on. It cannot harm a real one.</source>
            <translation>Une opération avec des personnes inventées, pour tout essayer. Elle ne peut nuire à aucune vraie.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>You have a list already? Drop it here.</source>
            <translation>Vous avez déjà une liste ? Déposez-la ici.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>Begin with a list…</source>
            <translation>Commencer par une liste…</translation>
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>Opened before</source>
            <translation>Ouverts auparavant</translation>
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>Files opened before</source>
            <translation>Fichiers ouverts auparavant</translation>
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>{0} (not there now)</source>
            <translation>{0} (introuvable actuellement)</translation>
        </message>
    </context>
    <context>
        <name>Why</name>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Open the clearances of {0}</source>
            <translation>Ouvrir les autorisations de {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Open the document of {0}</source>
            <translation>Ouvrir le document de {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Open the hold of {0}</source>
            <translation>Ouvrir le blocage de {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Open the dates of {0}</source>
            <translation>Ouvrir les dates de {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Open {0} in People</source>
            <translation>Ouvrir {0} dans Personnes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Add a leg in Transport</source>
            <translation>Ajouter un segment dans Transport</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Open {0} in Transport</source>
            <translation>Ouvrir {0} dans Transport</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Add seats in Transport</source>
            <translation>Ajouter des places dans Transport</translation>
        </message>
    </context>
    <context>
        <name>WhySheet</name>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>priority {0}</source>
            <translation>priorité {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Open in People</source>
            <translation>Ouvrir dans Personnes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>They keep it: a leg of it is closed or has departed.</source>
            <translation>Place gardée : un de ses segments est clos ou parti.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Pinned: the planner leaves them on it.</source>
            <translation>Épinglée : le planificateur n’y touche pas.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>There is no plan yet.</source>
            <translation>Il n’y a pas encore de plan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Run the planner to see who gets a seat.</source>
            <translation>Lancez le planificateur pour voir qui obtient une place.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Left out of the plan.</source>
            <translation>Non placée dans le plan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>1 journey that could take them arrives sooner. Higher priorities, fewer moves and whole groups come first.</source>
            <translation>1 itinéraire possible arrive plus tôt. Les priorités plus hautes, le moins de déplacements et les groupes entiers passent d’abord.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>{0} journeys that could take them arrive sooner. Higher priorities, fewer moves and whole groups come first.</source>
            <translation>{0} itinéraires possibles arrivent plus tôt. Les priorités plus hautes, le moins de déplacements et les groupes entiers passent d’abord.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>1 journey arrives sooner, but cannot take them: see below.</source>
            <translation>1 itinéraire arrive plus tôt, mais n’est pas possible : voir ci-dessous.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>{0} journeys arrive sooner, but cannot take them: see below.</source>
            <translation>{0} itinéraires arrivent plus tôt, mais ne sont pas possibles : voir ci-dessous.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>No journey on their way arrives on an earlier day.</source>
            <translation>Aucun itinéraire sur leur route n’arrive un jour plus tôt.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>What would help</source>
            <translation>Ce qui aiderait</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Move to…</source>
            <translation>Déplacer…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>M: every departure on their way, with what it would meet</source>
            <translation>M : tous les départs sur leur route, avec ce qui s’y oppose</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Unpin</source>
            <translation>Détacher</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Pin</source>
            <translation>Épingler</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>P: the planner leaves pinned people where they are</source>
            <translation>P : le planificateur ne touche pas aux personnes épinglées</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Take off</source>
            <translation>Retirer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Delete: off the plan; their seat becomes free</source>
            <translation>Suppr : hors du plan ; la place se libère</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Travels with</source>
            <translation>Voyage avec</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Group {0}</source>
            <translation>Groupe {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Journeys · {0}</source>
            <translation>Itinéraires · {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>and {0} more that are possible: see Move to…</source>
            <translation>et {0} de plus qui sont possibles : voir Déplacer vers…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>and {0} more that cannot be</source>
            <translation>et {0} de plus qui ne le sont pas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>chosen</source>
            <translation>choisi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>possible</source>
            <translation>possible</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>not possible</source>
            <translation>impossible</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Move here</source>
            <translation>Déplacer ici</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Move to {0}</source>
            <translation>Déplacer vers {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>No journey</source>
            <translation>Aucun itinéraire</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <location filename="../../ui/window.py" />
            <source>Open an operation</source>
            <translation>Ouvrir une opération</translation>
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>Operation files (*.repat)</source>
            <translation>Fichiers d’opération (*.repat)</translation>
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>{0} exists already: choose another name, or open it.</source>
            <translation>{0} existe déjà : choisissez un autre nom, ou ouvrez-le.</translation>
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>The passphrase of the sample is “{0}”.</source>
            <translation>La phrase secrète de l’exemple est « {0} ».</translation>
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>“{0}” is still at work. Stopped, it writes nothing; all that was done before it is saved.</source>
            <translation>« {0} » est encore en cours. Une fois arrêté, rien n’en est écrit ; tout ce qui a été fait avant est enregistré.</translation>
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>Stop it and close</source>
            <translation>Arrêter et fermer</translation>
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>Keep working</source>
            <translation>Continuer le travail</translation>
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>Leave it and close</source>
            <translation>Laisser et fermer</translation>
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>Opening the file</source>
            <translation>Ouverture du fichier</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <location filename="../../ui/format.py" />
            <source>{0}: {1}</source>
            <translation>{0} : {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Planned</source>
            <translation>Prévu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Closed</source>
            <translation>Clos</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Departed</source>
            <translation>Parti</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Arrived</source>
            <translation>Arrivé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Cancelled</source>
            <translation>Annulé</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <location filename="../../ui/widgets/map_strands.py" />
            <source>Air</source>
            <translation>Air</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <location filename="../../ui/widgets/map_strands.py" />
            <source>Road</source>
            <translation>Route</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <location filename="../../ui/widgets/map_strands.py" />
            <source>Sea</source>
            <translation>Mer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <location filename="../../ui/widgets/map_strands.py" />
            <source>Rail</source>
            <translation>Rail</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Legal hold</source>
            <translation>Blocage judiciaire</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Medical hold</source>
            <translation>Blocage médical</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Police hold</source>
            <translation>Blocage policier</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Hold</source>
            <translation>Blocage</translation>
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message>
            <location filename="../../ui/workspace.py" />
            <source>{0} · encrypted</source>
            <translation>{0} · chiffré</translation>
        </message>
        <message>
            <location filename="../../ui/workspace.py" />
            <source>You can look but not change: {0} is {1}. Close it there and open it here again.</source>
            <translation>Vous pouvez consulter mais pas modifier : {0} est {1}. Fermez-le là-bas et rouvrez-le ici.</translation>
        </message>
        <message>
            <location filename="../../ui/workspace.py" />
            <source>You can look but not change: {0} was opened read-only.</source>
            <translation>Vous pouvez consulter mais pas modifier : {0} a été ouvert en lecture seule.</translation>
        </message>
    </context>
    <context>
        <name>Zone</name>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>The zone of {0}</source>
            <translation>La zone de {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>The zone of somebody new</source>
            <translation>La zone d’une nouvelle personne</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>Machine-readable zone</source>
            <translation>Zone de lecture automatique</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>Paste or type the two or three lines at the foot of the passport, with every &lt;.</source>
            <translation>Collez ou saisissez les deux ou trois lignes au bas du passeport, avec chaque &lt;.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>Fill in</source>
            <translation>Remplir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>Cancel</source>
            <translation>Abandonner</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>This is no zone yet: it has two lines of 44 or 36 signs, or three of 30.</source>
            <translation>Ce n’est pas encore une zone : elle a deux lignes de 44 ou 36 signes, ou trois de 30.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>The name fills its line: it may have been cut short.</source>
            <translation>Le nom remplit sa ligne : il a pu être abrégé.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>Every check digit is right ({0}).</source>
            <translation>Toutes les clés de contrôle sont justes ({0}).</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>It may have been misread. With this, every check digit is right:</source>
            <translation>La lecture est peut-être erronée. Ainsi, toutes les clés de contrôle sont justes :</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>line {0}, place {1}: {2} → {3}</source>
            <translation>ligne {0}, position {1} : {2} → {3}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>Use {0}</source>
            <translation>Utiliser {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>{0}: {1}, as known</source>
            <translation>{0} : {1}, comme connu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>{0}: {1}</source>
            <translation>{0} : {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>the file says {0}; tick to change it</source>
            <translation>le fichier dit {0} ; cochez pour le changer</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>its check digit is wrong: compare it with the document</source>
            <translation>sa clé de contrôle est fausse : comparez avec le document</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>Fill in 1 field</source>
            <translation>Remplir 1 champ</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>Fill in {0} fields</source>
            <translation>Remplir {0} champs</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>All that the zone says is known already.</source>
            <translation>Tout ce que dit la zone est déjà connu.</translation>
        </message>
    </context>
</TS>
