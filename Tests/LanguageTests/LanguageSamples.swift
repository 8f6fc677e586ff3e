/// What a newspaper might write of a bridge, by the BCP 47 tag of its language.
let languageSamples: [(tag: String, text: String)] = [
    (
        "en",
        """
        The bridge over the river was closed on Monday because of ice, and buses have to go round by the old \
        road.
        """
    ),
    (
        "de",
        """
        Die Brücke über den Fluss wurde am Montag wegen Eis gesperrt, und die Busse müssen auf der alten \
        Straße fahren.
        """
    ),
    (
        "fr",
        """
        Le pont sur la rivière est fermé depuis lundi à cause de la glace, et les bus doivent passer par la \
        vieille route.
        """
    ),
    (
        "es",
        """
        El puente sobre el río está cerrado desde el lunes por el hielo, y los autobuses tienen que ir por \
        la vieja carretera.
        """
    ),
    (
        "pt",
        """
        A ponte sobre o rio está fechada desde segunda-feira por causa do gelo, e os ônibus não podem passar \
        pela estrada velha.
        """
    ),
    (
        "it",
        """
        Il ponte sul fiume è chiuso da lunedì per il ghiaccio, e gli autobus devono passare per la vecchia \
        strada della valle.
        """
    ),
    (
        "nl",
        """
        De brug over de rivier is sinds maandag dicht wegens ijs, en de bussen moeten met een omweg over het \
        oude pad rijden.
        """
    ),
    (
        "sv",
        """
        Bron över floden har varit stängd sedan i måndags på grund av is, och bussarna måste köra den gamla \
        vägen runt sjön.
        """
    ),
    (
        "nb",
        """
        Broen over elva har vært stengt siden mandag på grunn av is, og bussene må kjøre en omvei etter at \
        veien ble dekket av snø.
        """
    ),
    (
        "da",
        """
        Broen over åen har været lukket siden mandag på grund af is, og busserne må køre en omvej efter at \
        vejen blev dækket af sne.
        """
    ),
    (
        "fi",
        """
        Joen ylittävä silta on ollut suljettu maanantaista lähtien jään takia, ja bussit ovat joutuneet \
        kiertämään, mutta se ei ole vielä auki, kertoo kaupunki, joka on myös tien omistaja.
        """
    ),
    (
        "pl",
        """
        Most na rzece jest od poniedziałku zamknięty z powodu lodu, a autobusy muszą jechać objazdem, który \
        jest o godzinę dłuższy, jak mówi się w mieście.
        """
    ),
    (
        "cs",
        """
        Most přes řeku je od pondělí uzavřen kvůli ledu a autobusy musí jezdit po staré silnici, která je \
        podle starosty delší, ale také se na ní jezdí pomalu.
        """
    ),
    (
        "sk",
        """
        Most cez rieku je od pondelka zatvorený pre ľad a autobusy musia jazdiť po starej ceste, ktorá je \
        podľa starostu dlhšia, ale tiež sa na nej jazdí pomaly.
        """
    ),
    (
        "hr",
        """
        Most preko rijeke zatvoren je od ponedjeljka zbog leda, a autobusi će voziti starom cestom, koja je \
        prema riječima gradonačelnika duža, ali se na njoj ne čeka.
        """
    ),
    (
        "ro",
        """
        Podul peste râu este închis de luni din cauza gheții, iar autobuzele trebuie să meargă pe drumul \
        vechi, care este mai lung, dar nu se știe până când.
        """
    ),
    (
        "hu",
        """
        A folyó feletti híd hétfő óta le van zárva a jég miatt, és az autóbuszok csak kerülővel járnak, de a \
        polgármester szerint már nem kell sokat várni, hogy megnyissák.
        """
    ),
    (
        "tr",
        """
        Nehrin üzerindeki köprü buz nedeniyle pazartesi gününden beri kapalı ve otobüsler eski yoldan \
        gidiyor, ancak bu yol daha uzun ve çok dar olduğu için yolcular geç kalıyor.
        """
    ),
    (
        "id",
        """
        Jembatan di atas sungai itu ditutup sejak Senin karena es, dan bus harus melewati jalan lama yang \
        lebih jauh, tetapi tidak ada yang tahu kapan akan dibuka.
        """
    ),
    (
        "vi",
        """
        Cây cầu qua sông đã bị đóng từ thứ hai vì băng, và các xe buýt phải đi theo con đường cũ dài hơn, \
        nhưng không có ai biết khi nào cầu sẽ được mở lại.
        """
    ),
    (
        "ca",
        """
        El pont sobre el riu està tancat des de dilluns pel gel, i els autobusos han de passar per la \
        carretera vella amb molta cura, però també és més llarga.
        """
    ),
    (
        "ru",
        """
        Мост через реку закрыт с понедельника из-за льда, и автобусы едут по старой дороге, которая длиннее, \
        но в городе не знают, когда его откроют для всех.
        """
    ),
    (
        "uk",
        """
        Міст через річку закрито з понеділка через лід, і автобуси їдуть старою дорогою, яка є довшою, але у \
        місті не знають, коли його відкриють для всіх.
        """
    ),
    (
        "bg",
        """
        Мостът над реката е затворен от понеделник заради леда и автобусите се движат по стария път, който е \
        по-дълъг, но не се знае кога ще бъде отворен за всички.
        """
    ),
    (
        "sr",
        """
        Мост преко реке је затворен од понедељка због леда, а аутобуси ће да возе старим путем, који је \
        дужи, али се не зна када ће бити отворен за све.
        """
    ),
    ("el", "Η γέφυρα πάνω από το ποτάμι είναι κλειστή από τη Δευτέρα λόγω πάγου."),
    ("he", "הגשר מעל הנהר סגור מאז יום שני בגלל הקרח, והאוטובוסים נוסעים בדרך הישנה."),
    (
        "ar",
        """
        الجسر فوق النهر مغلق منذ يوم الاثنين بسبب الجليد، وقال رئيس البلدية إن الحافلات تسير على الطريق \
        القديم الذي لا يمر من هذا المكان، وهو أطول من ذلك.
        """
    ),
    (
        "fa",
        """
        پل روی رودخانه از دوشنبه به دلیل یخ بسته است و اتوبوس ها باید از راه قدیمی که طولانی تر است بروند، \
        اما شهردار گفت این کار برای همه بهتر خواهد بود و تا یک هفته دیگر باز می شود.
        """
    ),
    (
        "ur",
        """
        دریا کے اوپر پل پیر سے برف کی وجہ سے بند ہے اور بسوں کو پرانے راستے پر جانا ہے، لیکن شہر میں کسی کو \
        یہ نہیں معلوم کہ وہ کب کھلے گا۔
        """
    ),
    (
        "hi",
        """
        नदी के ऊपर का पुल सोमवार से बर्फ की वजह से बंद है और बसों को पुराने रास्ते पर जाना है, लेकिन शहर में \
        किसी को यह नहीं मालूम कि वह कब खुलेगा।
        """
    ),
    (
        "mr",
        """
        नदीवरील पूल सोमवारपासून बर्फामुळे बंद आहे आणि बस जुन्या रस्त्याने जात आहेत, पण तो कधी उघडेल हे शहरात \
        कोणाला माहीत नाही, असे त्यांनी सांगितले, तर ही वाट लांब आहे.
        """
    ),
    ("th", "สะพานข้ามแม่น้ำปิดตั้งแต่วันจันทร์เพราะน้ำแข็ง และรถเมล์ต้องใช้ถนนเก่า"),
    ("ko", "강을 건너는 다리는 얼음 때문에 월요일부터 닫혀 있으며 버스는 옛길로 다녀야 한다."),
    ("ja", "川に架かる橋は氷のため月曜日から閉鎖されており、バスは古い道を通らなければならない。"),
    ("zh", "河上的大桥因结冰从星期一起关闭，公共汽车只能走旧路，市长说下周才能重新开放。"),
]
