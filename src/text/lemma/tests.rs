//! Dictionary forms and the forms that must lead to them.

use super::*;

/// Checks lines of a dictionary form and its forms.
fn check(upos: Upos, lines: &str) {
    let mut wrong = Vec::new();
    for line in lines.lines() {
        let mut words = line.split_whitespace();
        let Some(expected) = words.next() else { continue };
        for form in words.chain([expected]) {
            let found = lemma(form, upos);
            if found != expected {
                wrong.push(format!("{form}: {found}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn news_verbs() {
    check(
        Upos::Verb,
        "die dies died dying
         kill kills killed killing
         strike strikes struck striking
         say says said saying
         tell tells told telling
         fall falls fell fallen falling
         rise rises rose risen rising
         shoot shoots shot shooting
         stab stabs stabbed stabbing
         resign resigns resigned resigning
         fire fires fired firing
         hit hits hitting
         lead leads led leading
         lose loses lost losing
         win wins won winning
         write writes wrote written writing
         speak speaks spoke spoken speaking
         begin begins began begun beginning
         injure injures injured injuring
         wound wounds wounded wounding
         charge charges charged charging
         arrest arrests arrested arresting
         sentence sentences sentenced sentencing
         accuse accuses accused accusing
         acquit acquits acquitted acquitting
         plead pleads pleaded pleading
         appeal appeals appealed appealing
         deny denies denied denying
         confirm confirms confirmed confirming
         suspect suspects suspected suspecting
         announce announces announced announcing
         agree agrees agreed agreeing
         disagree disagreed
         vote votes voted voting
         elect elected
         appoint appointed
         oust ousted
         evacuate evacuated evacuating
         rescue rescued rescuing
         collapse collapsed collapsing
         crash crashes crashed crashing
         explode exploded exploding
         destroy destroys destroyed destroying
         damage damaged damaging
         flee flees fled fleeing
         sue sues sued suing
         pay pays paid paying
         cut cuts cutting
         raise raised raising
         drop dropped dropping
         slump slumped
         plunge plunged plunging
         surge surged surging
         soar soared
         acquire acquired
         merge merged merging
         launch launches launched
         sign signed
         ban banned banning
         approve approved
         reject rejected
         veto vetoes vetoed vetoing
         postpone postponed
         cancel cancelled cancelled canceled
         control controlled controlling
         travel travelled traveled
         refer referred
         occur occurred
         offer offered
         target targeted
         visit visited
         admit admitted
         limit limited
         recruit recruited
         treat treated
         create created creating
         initiate initiated
         retaliate retaliated
         negotiate negotiated
         continue continued continuing
         argue argued arguing
         issue issued
         use uses used using
         increase increased
         close closed
         force forced
         produce produced
         place placed
         hang hanged hung
         belong belonged
         change changed changing
         challenge challenged
         settle settled settling
         struggle struggled
         tackle tackled
         handle handled
         file filed filing
         compile compiled
         fail failed
         reveal revealed
         schedule scheduled
         score scored scoring
         explore explored
         monitor monitored
         sponsor sponsored
         honor honored
         measure measured
         secure secured
         tour toured
         pour poured
         declare declared
         prepare prepared
         appear appeared
         require required
         repair repaired
         combine combined
         explain explained
         join joined
         intervene intervened
         open opened
         happen happened
         abandon abandoned
         question questioned
         phone phoned
         tune tuned
         name named
         claim claimed
         assume assumed
         welcome welcomed
         shape shaped
         hope hoped hoping
         develop developed
         group grouped
         like liked
         provoke provoked
         attack attacked
         describe described
         probe probed
         invade invaded
         decide decided
         avoid avoided
         persuade persuaded
         include included
         concede conceded
         need needed needs
         proceed proceeded
         exceed exceeded
         succeed succeeded
         pass passed passes
         discuss discussed
         miss missed
         call called
         sell sold
         add added
         carry carried carries carrying
         try tried tries trying
         study studied studying
         lie lied lies
         tie tied tying
         overthrow overthrew overthrown
         withdraw withdrew withdrawn
         rebuild rebuilt
         outrun outran
         bring brought bringing
         sing sang sung
         be is are was were been being am
         have has had having
         do does did done doing
         go goes went gone going
         leave leaves left leaving
         live lives lived living
         re-elect re-elected
         panic panicked
         focus focused focuses
         guarantee guaranteed guarantees
         recover recovered
         publish publishes published
         fix fixes fixed
         breathe breathed
         burn burnt burned
         quit quits quitting
         put puts putting
         owe owed owes
         age aged
         seize seized
         realize realized
         shut shutting
         delay delayed
         free freed
         sow sown
         draw drew drawn
         execute executed
         dispute disputed
         shout shouted
         present presents presented presenting
         rely relies relied relying
         reach reaches reached reaching
         waste wasted
         last lasted lasting
         oversleep overslept
         misread misreading
         debut debuted",
    );
}

#[test]
fn nouns() {
    check(
        Upos::Noun,
        "person people
         policeman policemen
         gunwoman gunwomen
         child children
         schoolchild schoolchildren
         death deaths
         injury injuries
         city cities
         movie movies
         wife wives
         knife knives
         thief thieves
         life lives
         house houses
         case cases
         crisis crises
         virus viruses
         bus buses
         class classes
         church churches
         box boxes
         hero heroes
         shoe shoes
         tomato tomatoes
         photo photos
         analysis analyses
         gas gases
         basis bases
         prize prizes
         quiz quizzes
         series
         species
         news
         politics
         statistic statistics
         critic critics
         boss bosses
         aircraft
         tie ties
         ally allies
         day days
         missile missiles
         tax taxes
         cause causes
         use uses
         status statuses
         crossroads
         alibi alibis
         hepatitis
         menu menus
         headache headaches
         half halves
         ex-president ex-presidents
         criterion criteria",
    );
}

#[test]
fn adjectives_and_adverbs() {
    check(
        Upos::Adj,
        "good better best
         bad worse worst
         large larger largest
         big bigger biggest
         high higher highest
         early earlier earliest
         heavy heavier heaviest
         deadly deadlier deadliest
         strong stronger
         late later latest
         narrow narrower
         simple simpler
         other
         former
         honest
         new newer newest
         small smaller
         hot hotter
         proper",
    );
    check(Upos::Adv, "never\n quickly\n soon sooner\n after");
}

#[test]
fn other_words() {
    assert_eq!(lemma("n't", Upos::Part), "not");
    assert_eq!(lemma("'s", Upos::Aux), "be");
    assert_eq!(lemma("’ll", Upos::Aux), "will");
    assert_eq!(lemma("ca", Upos::Aux), "can");
    assert_eq!(lemma("These", Upos::Det), "this");
    assert_eq!(lemma("Hastings", Upos::Propn), "hastings");
    assert_eq!(lemma("", Upos::Verb), "");
    assert_eq!(lemma("Cafés", Upos::Noun), "café");
}
