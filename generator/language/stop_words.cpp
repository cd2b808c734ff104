#include "language/stop_words.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "language/tokens.h"

namespace kindred {
namespace {

struct WordList {
  std::string_view language;
  std::string_view words;
};

constexpr WordList word_lists[] = {
    {"en",
     // Among them what stands around a word that is looked up, and what is typed without
     // apostrophes.
     "a about actually after all also am an and any are arent as at be because been before being "
     "but by can cannot cant could couldnt define definition definitions did didnt do does "
     "doesnt doing dont even example examples explain explained for from had hadnt has hasnt "
     "have havent having he her hes him his how hows i if im in into is isnt it its ive just "
     "lets me mean meaning meanings means my of on or our really she shes should shouldnt so "
     "some than that thats the their them then there theres these they theyre theyve this those "
     "to us very was wasnt we were werent weve what whats when where wheres which while who whom "
     "whos whose why will with wont would wouldnt you your youre youve"},
    {"de",
     "aber als am an auch auf aus bei bin bis da das dass dem den der des die dies diese dieser "
     "doch du ein eine einem einen einer eines er es für hat hatte haben ich ihr im in ist ja kann "
     "mit nach nicht noch nur ob oder sich sie sind so über um und uns von vor war was wenn wer "
     "wie wir wird wo zu zum zur"},
    {"fr",
     "à au aux avec ce ces cette c d dans de des du elle elles en est et eux il ils j je l la le "
     "les leur leurs lui m ma mais me mes moi mon n ne nous on ou où par pas pour qu que qui s sa "
     "se ses si son sont sur ta te tes toi ton tu un une vos votre vous y"},
    {"es",
     "a al como con cuando de del desde donde e el ella ellos en entre era es esta está este esto "
     "fue ha hay la las le les lo los más me mi muy no nos o para pero por que qué se ser si sí "
     "sin sobre son su sus también te tiene un una uno y ya yo"},
    {"it",
     "a ad ai al alla alle anche che chi ci come con cui da dal dalla dei del della delle di e è "
     "ed era fra gli ha hanno i il in io la le lei lo loro lui ma mi nel nella noi non o per più "
     "quando quella quello questa questo se si sono su sua sul suo tra tu un una uno vi voi"},
    {"pt",
     "a ao aos as às com como da das de do dos e é ela ele eles em entre era essa esse esta este "
     "eu foi há isso isto já lhe mais mas me meu minha muito na não nas no nos o os ou para pela "
     "pelo por qual quando que quem se sem ser seu são só sua também te tem um uma você"},
    {"nl",
     "aan al als bij dan dat de der deze die dit doch door een en er ge haar had heb hebben heeft "
     "hem het hij hoe ik in is je kan maar me met mijn naar niet nog of om onder ook op over te "
     "tot uit van voor was wat we wel werd wie wij worden ze zich zij zijn zo zou"},
    {"sv",
     "alla att av blev bli den denna deras dess det detta dig din du där efter eller en ett för "
     "från ha hade han har hon hur i icke ingen inte jag kan man med men mig min mot mycket ni nu "
     "när och om oss på samma sig sin sina som så till under upp ut var vi vid vad är än över"},
    {"da",
     "af alle at blev blive da de dem den denne der deres det dette dig din dog du efter eller en "
     "er et for fra ham han har havde hende hun hvad hvis hvor i ikke ind jeg jo kan man med meget "
     "men mig min nogle når nu og også om op os over på sig skal som så til ud under var vi vil"},
    {"no",
     "alle at av ble bli da de deg den denne der det dette din du eller en er et etter for fra "
     "han har hva hvis hvor hun i ikke inn jeg kan man med meg men min mot når nå og også om opp "
     "oss over på seg sin skal som så til under ut var vi vil være"},
    {"fi",
     "ei eivät ja joka jos kuin kun me mutta mikä mitä myös ne niin nyt ole oli on olla ovat se "
     "sen siitä sitä tai te tämä tästä tätä vaan vai voi sekä että hän minä sinä"},
    {"ro",
     "a acest această ai al ale am are au ca care ce cea cel cele că cu da dar de din după el ea "
     "este fi fost în la le lui mai nu o pe pentru prin sa sau se si și sunt un una unei unui"},
    {"ca",
     "a al als amb aquest aquesta com d de del dels el ella els en entre es és et ha hi i la les "
     "li lo més na no o per però que què qui s se seu si són un una"},
    {"hu",
     "a az és egy nem hogy is ha csak de van volt meg mint már még ki mi ez ezt azt el lesz vagy "
     "minden kell lehet nagyon itt ott sem pedig"},
    {"tr",
     "bir ve bu da de için ile mi ne o ama çok daha en gibi her ki kadar olan olarak şu var ya "
     "yok değil ben sen biz siz"},
    {"pl",
     "a aby ale bo być co czy dla do gdy go i ich ile ja jak jako jego jej jest już ma może na "
     "nie o od oraz po pod przez się są ta tak to tym w we z za że"},
    {"ru",
     "а без был была были было быть в вам вас во вот все вы где да для до его ее если есть же за "
     "из или им их к как когда кто ли мне мы на над не него нет ни но о об он она они от по под "
     "при с со так там то тоже только ты у уже что чтобы эта это этот я"},
    {"el",
     "ο η το οι τα του της των τον την και να είναι σε με για από που δεν θα στο στη στην ένα μια "
     "αλλά ως ή αν"},
    {"ar", "في من على إلى عن مع هذا هذه ذلك التي الذي ما لا أن إن أو و هو هي كان كل قد لم"},
    {"hi", "और का की के को में है हैं से पर यह वह एक ने भी नहीं तो था थे थी कि जो इस उस हो"},
};

std::string_view primary_subtag(std::string_view language) {
  const std::string_view primary = language.substr(0, language.find('-'));
  return primary == "nb" || primary == "nn" ? "no" : primary;
}

std::vector<std::string> read_words(std::string_view list) {
  std::vector<std::string> words;
  for (const std::string_view word : split(list, ' ')) words.push_back(fold_token(word));
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

using Lists = std::map<std::string, std::vector<std::string>, std::less<>>;

const Lists& lists() {
  static const Lists all = [] {
    Lists made;
    for (const WordList& list : word_lists)
      made.emplace(std::string(list.language), read_words(list.words));
    return made;
  }();
  return all;
}

std::size_t count_known(const std::vector<std::string>& tokens,
                        const std::vector<std::string>& words) {
  return static_cast<std::size_t>(
      std::count_if(tokens.begin(), tokens.end(), [&](const std::string& token) {
        return std::binary_search(words.begin(), words.end(), token);
      }));
}

}  // namespace

const std::vector<std::string>& stop_words(std::string_view language) {
  static const std::vector<std::string> none;
  const auto found = lists().find(primary_subtag(language));
  return found == lists().end() ? none : found->second;
}

std::string guess_language(const std::vector<std::string>& tokens, std::string_view expected) {
  const std::size_t usual = count_known(tokens, stop_words(expected));
  std::string_view best = expected;
  // Texts have a third of small words or more; twice as many as expected is no accident.
  std::size_t most = std::max(2 * usual, tokens.size() / 6);
  for (const auto& [language, words] : lists()) {
    const std::size_t count = count_known(tokens, words);
    if (count <= most) continue;
    most = count;
    best = language;
  }
  return std::string(best);
}

}  // namespace kindred
