import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;

/** Reads the tokens that our analysis wrote: a number each, a new number followed by its text. */
final class Filling {
    static final Sort NEWEST = new Sort(new SortField("date", SortField.Type.LONG, true));

    private static final int PAIR = 1 << 31, NUMBER = (1 << 28) - 1;

    static void fill(Directory directory, Path tokens, int segments) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer()).setRAMBufferSizeMB(256).setIndexSort(NEWEST);
        List<String> terms = new ArrayList<>();
        try (IndexWriter writer = new IndexWriter(directory, config);
             DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(tokens), 1 << 20))) {
            while (true) {
                long date;
                try {
                    date = in.readLong();
                } catch (EOFException end) {
                    break;
                }
                writer.addDocument(document(in, date, terms));
            }
            writer.forceMerge(segments);
        }
    }

    private static Document document(DataInputStream in, long date, List<String> terms) throws IOException {
        Tokens words = new Tokens(), pairs = new Tokens();
        for (int left = in.readInt(); left > 0; left--) {
            int token = in.readInt();
            int number = token & NUMBER;
            if (number == terms.size()) {
                terms.add(in.readUTF());
            }
            (token < 0 ? pairs : words).add(terms.get(number), token < 0 ? 1 : token >>> 28);
        }
        Document document = new Document();
        document.add(new Field("word", words, type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS)));
        document.add(new Field("pair", pairs, type(IndexOptions.DOCS_AND_FREQS)));
        document.add(new NumericDocValuesField("date", date));
        return document;
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }

    private static final class Tokens extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final List<String> terms = new ArrayList<>();
        private final List<Integer> steps = new ArrayList<>();
        private int at;

        void add(String text, int positions) {
            terms.add(text);
            steps.add(positions);
        }

        @Override
        public boolean incrementToken() {
            if (at == terms.size()) {
                return false;
            }
            clearAttributes();
            term.append(terms.get(at));
            step.setPositionIncrement(at == 0 ? Math.max(1, steps.get(at)) : steps.get(at));
            at++;
            return true;
        }
    }
}
