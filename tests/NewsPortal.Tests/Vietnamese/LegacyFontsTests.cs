using NewsPortal.Vietnamese;
using Xunit;

namespace NewsPortal.Tests.Vietnamese;

public sealed class LegacyFontsTests
{
    private static readonly string[] Vietnamese =
    [
        "chất lượng sống của người khuyết tật",
        "Hội nghị sơ kết 3 năm thực hiện Dự án 8",
        "họp giao ban kết quả hoạt động quý 3, kế hoạch quý 4 năm 2023",
        "Chiều ngày 25/10/2023, Sở Ngoại vụ tổ chức cuộc họp giao ban trực tiếp",
        "các tỉnh bị phun rải nặng chất da cam",
        "Tham dự họp có đại diện các Sở (Y tế, Giáo dục và Đào tạo)",
        "Trung tâm Sáng kiến Sức khỏe và Dân số (CCIHP)",
        "đề xuất giải pháp, phương hướng giải quyết nhằm đảm bảo tiến độ",
        "Bà Nguyễn Triều Thương - Giám đốc Sở Ngoại vụ",
        "một số chỉ tiêu đã đạt hoặc vượt kế hoạch năm",
        "thời gian còn lại trong năm không còn nhiều",
        "hỗ trợ sinh kế, tăng thu nhập cho người khuyết tật...",
        "Mai Thị Hồng Sim - Phó Chủ tịch UBND huyện",
        "chăm sóc và phát triển trẻ thơ toàn diện đáp ứng về giới",
        "phòng, chống bạo lực trên cơ sở giới",
        "5 xã: Bản Lang, Hoang Thèn, Khổng Lào, Nậm Xe và Dào San",
        "giải ngân được hơn 8,9 tỷ đồng, đạt 120% kế hoạch",
        "tương tác an toàn, lành mạnh trên không gian mạng",
        "kỹ năng bán hàng, kỹ năng định giá sản phẩm",
        "xóa bỏ tảo hôn, nhận thức của thanh niên dân tộc thiểu số",
        "giải quyết việc làm, giảm nghèo trên địa bàn",
        "Lai Châu: 6.762 người sẽ nhận lương hưu",
        "trợ cấp bảo hiểm xã hội tháng 5 trước dịp lễ 30/4 và 1/5",
        "Dự án Chăm sóc trẻ có hoàn cảnh đặc biệt khó khăn",
        "phát triển đầy đủ về cả thể chất và tinh thần",
        "gần 4.000 trẻ đã được hỗ trợ liên tục trong nhiều năm liền",
        "Phẫu thuật thành công cho bệnh nhân bị gãy xương đùi",
        "tập huấn, truyền thông nhằm nâng cao nhận thức",
        "các trường hợp trẻ em có hoàn cảnh đặc biệt và nguy cơ",
        "Quyết định số 1719/QĐ-TTg của Thủ tướng Chính phủ",
        "vùng đồng bào dân tộc thiểu số và miền núi",
        "bình đẳng giới và những vấn đề cấp thiết",
        "xây dựng 281/274 nhóm truyền thông tiên phong",
        "tình trạng tảo hôn, hôn nhân cận huyết thống",
        "kiểm tra, giám sát, hướng dẫn, đánh giá tình hình",
        "góp phần xây dựng quê hương phát triển",
        "ngày nghỉ lễ, quỹ hỗ trợ, lũy kế, suýt soát, khuỷu tay, kỵ binh",
        "Ủy ban Ấn Độ Ếch Ổi Ứng Ỷ Ỵ Ĩ Ỉ ở Ý",
    ];

    private static readonly string[] Healthy =
    [
        "", " ", "2023", "Plain English text, nothing else.", "5 µm và 10 µm", "© 2019 HCWA. All rights reserved.",
        "§ 5, £10, ½, 25 °C ± 1", "m², m³, 1ª, 2º, 5 × 3 ÷ 2", "5 µm, 10 µm, 3 µs", "¡Hola! ¿Qué tal?",
        "«Les Misérables»", "«thé», «né»", "François Mitterrand", "Élisabeth Borne à Orléans",
        "Emmanuel Macron reçoit la délégation", "Agence française de développement", "Hélène Carrère d'Encausse",
        "le 25 août, à Nîmes, près de Sète", "L'hôpital Saint-Paul fête ses 90 ans", "né à Besançon, mort à Évry",
        "Université Côte d'Azur", "thé, café, pâté, crème brûlée", "Où est la forêt? Là-bas, derrière le château.",
        "Ça va très bien, merci.", "Citroën, Noël, Zoé, Chloé, Anaïs, Loïc", "œuvre, cœur, sœur, Œdipe",
        "Médecins Sans Frontières", "Aimé Césaire, René Descartes", "José García Márquez", "María Núñez de la Peña",
        "El niño y la niña están en España", "Señor Ibáñez, Málaga, Córdoba, León", "Agencia Española de Cooperación",
        "sí, té, mí, él, más, qué", "Perú, México, Bogotá, Panamá", "Año Nuevo, corazón, pingüino",
        "São Paulo, João Gonçalves, Brasília", "Fundação Calouste Gulbenkian", "avó, avô, irmã, pão, mãe, coração",
        "António Guterres, Conceição", "Jürgen Müller, Köln, Düsseldorf", "Straße, Grüße, für, über, schön",
        "Björn Åkesson, Malmö, Örebro", "Vi må gå på tå nå", "Tromsø, Ærø, Århus, Bjørnstjerne",
        "Søren Kierkegaard, Åse, Gøteborg", "più, così, perché, città, è già", "Ægir Þórðarson, Guðrún, Ísland",
        "Ålesund på norsk", "Gaudí, Miró, l·l, Sant Martí", "Có cá, có rau, có thóc", "Bé à, ca hát múa",
        "cô giáo cho bé hái hoa", "xì xô, bá hai, là mà", "Hà Tây, Hà Nam, Hà Giang", "Lê Lai, Lê Lý, Phan Bá Hành",
        "cà phê, mì, chè, xôi, bánh mì", "Bà con ta hò reo", "Ông Lý Thanh hát ca trù", "Hội nghị sơ kết 3 năm",
        "người khuyết tật", "Sở Y tế Đồng Nai", "TP. HCM ngày 23/4/2021", "𝘽𝙖̉𝙤 𝙫𝙚̣̂", "日本語 한국어 Ελλάδα Москва",
        "Trang 1–5 · phần 2", "“Xin chào” — nói to", "email: songoaivu@quangtri.gov.vn", "Résumé of the naïve café",
        "a\u00ADb soft hy\u00ADphen",
    ];

    [Fact]
    public void Healthy_text_is_never_flagged()
    {
        Assert.True(Healthy.Length >= 60);
        Assert.All(Healthy.Concat(Vietnamese), line =>
        {
            Assert.Null(LegacyFonts.Detect(line));
            Assert.Null(LegacyFonts.Detect(line, "Times New Roman"));
        });
    }

    [Fact]
    public void Foreign_names_are_not_flagged_even_in_a_legacy_font() => Assert.All(
        Healthy.Where(line => line is not "Vi må gå på tå nå"), // by accident six syllables of TCVN3
        line =>
        {
            Assert.Null(LegacyFonts.Detect(line, ".VnTime"));
            Assert.Null(LegacyFonts.Detect(line, "VNI-Times"));
        });

    [Theory]
    [InlineData("chÊt l\u00ADîng sèng", "chất lượng sống")]
    [InlineData("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam")]
    [InlineData("§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc")]
    public void Tcvn3_is_found_and_read(string text, string meant)
    {
        var found = LegacyFonts.Detect(text);
        Assert.Equal(new LegacyText(LegacyEncoding.Tcvn3, false, meant), found);
    }

    [Theory]
    [InlineData("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam")]
    [InlineData("ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC")]
    [InlineData("Thò tröôøng ñöôïc chuù yù, AÙp löïc kyõ thuaät", "Thị trường được chú ý, Áp lực kỹ thuật")]
    [InlineData("Aâm nhaïc, Ñaõ ñeán, Ôû ñaây", "Âm nhạc, Đã đến, Ở đây")]
    public void Vni_is_found_by_its_font_only(string text, string meant)
    {
        Assert.Equal(new LegacyText(LegacyEncoding.Vni, false, meant), LegacyFonts.Detect(text, "VNI-Times"));
        Assert.Null(LegacyFonts.Detect(text));
    }

    [Fact]
    public void Capital_fonts_give_capitals()
    {
        var found = LegacyFonts.Detect("héi nghÞ s¬ kÕt", "\".VnTimeH\"");
        Assert.Equal(new LegacyText(LegacyEncoding.Tcvn3, true, "HỘI NGHỊ SƠ KẾT"), found);
    }

    [Fact]
    public void Nearly_every_line_is_found_without_a_font_and_every_line_with_one()
    {
        var lines = Vietnamese.Select(line => (Line: line, Legacy: LegacyFonts.Encode(line, LegacyEncoding.Tcvn3)))
            .Where(pair => pair.Legacy is not null)
            .ToList();
        Assert.True(lines.Count >= Vietnamese.Length - 2);
        Assert.All(lines, pair => Assert.Equal(pair.Line, LegacyFonts.Detect(pair.Legacy!, ".VnTime")?.Converted));
        Assert.True(lines.Count(pair => LegacyFonts.Detect(pair.Legacy!)?.Converted == pair.Line) >= lines.Count - 1);
    }

    [Fact]
    public void Every_vni_line_is_found_by_its_font() => Assert.All(Vietnamese, line =>
        Assert.Equal(line, LegacyFonts.Detect(LegacyFonts.Encode(line, LegacyEncoding.Vni)!, "VNI-Times")?.Converted));

    [Fact]
    public void The_way_there_and_back_is_exact()
    {
        foreach (var line in Vietnamese.Append(string.Join(' ', Syllable.All())))
        {
            var vni = LegacyFonts.Encode(line, LegacyEncoding.Vni)!;
            Assert.DoesNotContain(vni, c => c > '\u00FF');
            Assert.Equal(line, LegacyFonts.Convert(vni, LegacyEncoding.Vni));
            Assert.Equal(line.ToUpperInvariant(),
                LegacyFonts.Convert(
                    LegacyFonts.Encode(line.ToUpperInvariant(), LegacyEncoding.Vni)!, LegacyEncoding.Vni));

            var small = line.ToLowerInvariant();
            var tcvn3 = LegacyFonts.Encode(small, LegacyEncoding.Tcvn3)!;
            Assert.DoesNotContain(tcvn3, c => c > '\u00FF');
            Assert.Equal(small, LegacyFonts.Convert(tcvn3, LegacyEncoding.Tcvn3));
            Assert.Equal(line.ToUpperInvariant(), LegacyFonts.Convert(tcvn3, LegacyEncoding.Tcvn3, capitals: true));
        }
    }

    [Fact]
    public void What_an_encoding_cannot_hold_is_refused()
    {
        Assert.Null(LegacyFonts.Encode("Ấn Độ", LegacyEncoding.Tcvn3));
        Assert.Null(LegacyFonts.Encode("µm", LegacyEncoding.Tcvn3));
        Assert.Null(LegacyFonts.Encode("Müller", LegacyEncoding.Vni));
    }

    [Fact]
    public void Arrival_does_not_destroy_what_can_still_be_converted()
    {
        foreach (var line in Vietnamese)
        {
            var legacy = LegacyFonts.Encode(line.ToLowerInvariant(), LegacyEncoding.Tcvn3)!;
            Assert.Same(legacy, VietnameseText.Normalize(legacy));
        }
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => LegacyFonts.Detect(null!));
        Assert.Throws<ArgumentNullException>(() => LegacyFonts.Convert(null!, LegacyEncoding.Vni));
    }
}
