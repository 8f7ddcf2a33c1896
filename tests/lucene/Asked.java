import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** One line of the file of queries: kind, least words, words, pairs, begun word, begun pair. */
record Asked(String kind, Query query) {
    static Asked read(String line) {
        String[] part = line.split("\t", -1);
        String[] words = part[2].split("\\|");
        List<String> pairs = new ArrayList<>(List.of(part[3].split("\\|")));
        pairs.removeIf(String::isEmpty);
        return new Asked(part[0], switch (part[0]) {
            case "phrase" -> phrase(words, pairs);
            default -> words(part, words, pairs);
        });
    }

    /** Two words are one term of the index, as with us; a longer phrase is told by its positions. */
    private static Query phrase(String[] words, List<String> pairs) {
        return words.length == 2 ? new TermQuery(new Term("pair", pairs.get(0))) : new PhraseQuery("word", words);
    }

    private static Query words(String[] part, String[] words, List<String> pairs) {
        boolean all = part[0].equals("AND");
        if (words.length == 1 && pairs.isEmpty() && part[4].isEmpty()) {
            return new TermQuery(new Term("word", words[0]));
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : words) {
            query.add(new TermQuery(new Term("word", word)), all ? Occur.MUST : Occur.SHOULD);
        }
        for (String pair : pairs) {
            query.add(new BoostQuery(new TermQuery(new Term("pair", pair)), 0.5f), Occur.SHOULD);
        }
        if (!part[4].isEmpty()) {
            query.add(new BoostQuery(new PrefixQuery(new Term("word", part[4])), 0.5f), Occur.SHOULD);
            query.add(new PrefixQuery(new Term("pair", part[5])), Occur.SHOULD);
        }
        // A pair that is found is two words that are found: for up to two words the numbers say the same.
        return query.setMinimumNumberShouldMatch(all ? 0 : Integer.parseInt(part[1])).build();
    }
}
