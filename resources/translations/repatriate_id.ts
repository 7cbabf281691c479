<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
    <context>
        <name>AfterSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Reason, for the record</source>
            <translation>Alasan, untuk catatan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Say why: the reason stays on record.</source>
            <translation>Sebutkan alasannya: alasan itu tetap tercatat.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>The numbered blank</source>
            <translation>Blangko bernomor</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>was printed on, or harmed</source>
            <translation>sudah tercetak, atau cacat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>is unharmed: it can be printed on</source>
            <translation>tidak cacat: masih dapat dicetaki</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Print {0} again</source>
            <translation>Cetak ulang {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>The same page with the same number. Destroy the first print.</source>
            <translation>Halaman yang sama dengan nomor yang sama. Musnahkan cetakan pertama.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Print it again</source>
            <translation>Cetak ulang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>The first print was smeared</source>
            <translation>Cetakan pertama bernoda</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Issue the next one, on the next blank of {0}</source>
            <translation>Terbitkan yang berikutnya, pada blangko {0} berikutnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Issue the next one, with the next number</source>
            <translation>Terbitkan yang berikutnya, dengan nomor berikutnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>And then</source>
            <translation>Lalu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Nothing more</source>
            <translation>Tidak ada lagi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>{0} is spoiled</source>
            <translation>{0} rusak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>It is no longer valid; its number is never used again. Keep the sheet to be destroyed.</source>
            <translation>Dokumen ini tidak berlaku lagi; nomornya tidak akan dipakai lagi. Simpan lembarnya untuk dimusnahkan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Record it</source>
            <translation>Catat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Jammed in the printer</source>
            <translation>Tersangkut di pencetak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Void {0}</source>
            <translation>Batalkan {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>It will not be valid any more; its number is never used again.</source>
            <translation>Dokumen ini tidak akan berlaku lagi; nomornya tidak akan dipakai lagi.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>What became of it</source>
            <translation>Apa yang terjadi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Void: lost, given back, not needed</source>
            <translation>Batal: hilang, dikembalikan, tidak diperlukan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Stolen</source>
            <translation>Dicuri</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Lost on 12 May, reported to the police</source>
            <translation>Hilang 12 Mei, dilaporkan ke polisi</translation>
        </message>
    </context>
    <context>
        <name>AgainSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>On record as printed again</source>
            <translation>Tercatat sebagai dicetak ulang</translation>
        </message>
    </context>
    <context>
        <name>Ask</name>
        <message>
            <location filename="../../ui/widgets/ask.py" />
            <source>Do it</source>
            <translation>Lakukan</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/ask.py" />
            <source>Keep</source>
            <translation>Biarkan</translation>
        </message>
    </context>
    <context>
        <name>AssignSheet</name>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>Assign {0}</source>
            <translation>Tempatkan {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>There is no plan yet: run the planner first, then change it by hand.</source>
            <translation>Belum ada rencana: jalankan perencana dahulu, lalu ubah secara manual.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>Let them go over a journey.</source>
            <translation>Jatuhkan pada salah satu rute perjalanan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>No departures lead there.</source>
            <translation>Tidak ada keberangkatan ke sana.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>1 person cannot go:</source>
            <translation>1 orang tidak dapat ikut:</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>{0} people cannot go:</source>
            <translation>{0} orang tidak dapat ikut:</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>and more</source>
            <translation>dan lainnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>1 person comes along who travels with them.</source>
            <translation>1 orang ikut serta karena bepergian bersama.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>{0} people come along who travel with them.</source>
            <translation>{0} orang ikut serta karena bepergian bersama.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>Assign the {0} who can</source>
            <translation>Tempatkan {0} yang bisa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>Nobody of them can go.</source>
            <translation>Tidak seorang pun dapat ikut.</translation>
        </message>
    </context>
    <context>
        <name>BackupsPage</name>
        <message>
            <location filename="../../ui/pages/backups.py" />
            <source>Backups</source>
            <translation>Cadangan</translation>
        </message>
        <message>
            <location filename="../../ui/pages/backups.py" />
            <source>Backups, newest first</source>
            <translation>Cadangan, terbaru di atas</translation>
        </message>
        <message>
            <location filename="../../ui/pages/backups.py" />
            <source>One is made every ten minutes while you work. The latest ten are kept, and the last one of each of the latest fourteen days. A backup comes back as a new file; nothing is overwritten.</source>
            <translation>Cadangan dibuat setiap sepuluh menit selama bekerja. Sepuluh yang terakhir disimpan, juga yang terakhir dari masing-masing empat belas hari terakhir. Cadangan dipulihkan sebagai berkas baru; tidak ada yang ditimpa.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/backups.py" />
            <source>Back up now</source>
            <translation>Cadangkan sekarang</translation>
        </message>
        <message>
            <location filename="../../ui/pages/backups.py" />
            <source>Restore as a new file…</source>
            <translation>Pulihkan sebagai berkas baru…</translation>
        </message>
        <message>
            <location filename="../../ui/pages/backups.py" />
            <source>Back</source>
            <translation>Kembali</translation>
        </message>
        <message>
            <location filename="../../ui/pages/backups.py" />
            <source>{0} MB</source>
            <translation>{0} MB</translation>
        </message>
    </context>
    <context>
        <name>Beginning</name>
        <message>
            <location filename="../../ui/beginning.py" />
            <source>A list to begin with</source>
            <translation>Daftar untuk memulai</translation>
        </message>
        <message>
            <location filename="../../ui/beginning.py" />
            <source>Lists ({0});;All files (*)</source>
            <translation>Daftar ({0});;Semua berkas (*)</translation>
        </message>
        <message>
            <location filename="../../ui/beginning.py" />
            <source>operation</source>
            <translation>operasi</translation>
        </message>
        <message>
            <location filename="../../ui/beginning.py" />
            <source>A new operation</source>
            <translation>Operasi baru</translation>
        </message>
        <message>
            <location filename="../../ui/beginning.py" />
            <source>Operation files (*.repat)</source>
            <translation>Berkas operasi (*.repat)</translation>
        </message>
        <message>
            <location filename="../../ui/beginning.py" />
            <source>{0} exists already: choose another name, or open it.</source>
            <translation>{0} sudah ada: pilih nama lain, atau buka berkas itu.</translation>
        </message>
    </context>
    <context>
        <name>BlankSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Series {0}</source>
            <translation>Seri {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>{0} blanks</source>
            <translation>{0} blangko</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Person</source>
            <translation>Orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>What happened</source>
            <translation>Apa yang terjadi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>received</source>
            <translation>diterima</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>A blank that was issued is voided or spoiled with its document: see Issued here.</source>
            <translation>Blangko yang sudah diterbitkan dibatalkan atau dicatat rusak bersama dokumennya: lihat Terbitan sini.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>What became of it is on record and stays: a number is used once. Undo takes back a mistake.</source>
            <translation>Riwayat blangko ini tercatat dan tetap ada: satu nomor hanya dipakai sekali. Kekeliruan dapat diurungkan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Mark as</source>
            <translation>Tandai sebagai</translation>
        </message>
    </context>
    <context>
        <name>Board</name>
        <message>
            <location filename="../../ui/rooms/board/days.py" />
            <source>1 departure</source>
            <translation>1 keberangkatan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/days.py" />
            <source>{0} departures</source>
            <translation>{0} keberangkatan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/days.py" />
            <source>{0} of {1} seats taken</source>
            <translation>{0} dari {1} kursi terisi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Not planned yet</source>
            <translation>Belum direncanakan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Taken off by hand</source>
            <translation>Dikeluarkan secara manual</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>New since the plan was made</source>
            <translation>Baru sejak rencana dibuat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>No way home yet</source>
            <translation>Belum ada rute pulang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Ready only after the last seat</source>
            <translation>Baru siap setelah kursi terakhir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Exit clearance ends before a seat</source>
            <translation>Izin keluar habis sebelum kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>No document yet</source>
            <translation>Belum ada dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Document expires too soon</source>
            <translation>Dokumen terlalu cepat habis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Emergency document not accepted</source>
            <translation>SPLP tidak diterima</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>On hold</source>
            <translation>Ditahan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Kept off by a rule</source>
            <translation>Terhalang aturan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Pinned to another journey</source>
            <translation>Disematkan pada rute lain</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Clearance missing</source>
            <translation>Izin belum ada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Infant without an adult</source>
            <translation>Bayi tanpa orang dewasa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Somebody of the household cannot go</source>
            <translation>Ada keluarganya yang tidak dapat ikut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>All seats taken</source>
            <translation>Semua kursi terisi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>No wheelchair place left</source>
            <translation>Tempat kursi roda habis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>No stretcher place left</source>
            <translation>Tempat tandu habis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>No place for an infant left</source>
            <translation>Tempat bayi habis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>No place for a minor alone left</source>
            <translation>Anak tanpa pendamping: penuh</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Kept apart from somebody on board</source>
            <translation>Dipisahkan dari orang lain yang ikut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Run the planner to place them</source>
            <translation>Jalankan perencana</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>They stay off until the next run</source>
            <translation>Di luar sampai perencanaan berikutnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Run the planner again</source>
            <translation>Jalankan perencana lagi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Needs a leg, or a destination</source>
            <translation>Perlu ruas atau tujuan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Needs a later departure</source>
            <translation>Perlu keberangkatan lebih lambat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Ask for a longer permit, or an earlier seat</source>
            <translation>Minta izin lebih lama, atau kursi lebih awal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Issue a document</source>
            <translation>Terbitkan dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Issue a new document</source>
            <translation>Terbitkan dokumen baru</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Needs a passport, or another departure</source>
            <translation>Perlu paspor, atau keberangkatan lain</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Waits until the hold is lifted</source>
            <translation>Menunggu penahanan dicabut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>See the rules about them</source>
            <translation>Lihat aturan yang mengenainya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Unpin to let them move</source>
            <translation>Lepas sematan agar bisa pindah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Waits for an authority</source>
            <translation>Menunggu instansi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Needs an adult in the household</source>
            <translation>Perlu orang dewasa dalam keluarga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>All of a household go, or nobody</source>
            <translation>Sekeluarga berangkat, atau tidak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Needs more seats</source>
            <translation>Perlu tambahan kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Ask the carrier for more places</source>
            <translation>Minta tambahan tempat ke pengangkut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Needs another departure</source>
            <translation>Perlu keberangkatan lain</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Not on their way home.</source>
            <translation>Tidak searah dengan tujuannya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>{0} ({1} more)</source>
            <translation>{0} ({1} lagi)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Possible: the seat becomes free.</source>
            <translation>Bisa: kursinya menjadi kosong.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Possible: arrives {0}.</source>
            <translation>Bisa: tiba {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Possible: arrives {0}, {1} days sooner.</source>
            <translation>Bisa: tiba {0}, lebih cepat {1} hari.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Possible: arrives {0}, 1 day sooner.</source>
            <translation>Bisa: tiba {0}, lebih cepat 1 hari.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Possible: arrives {0}, {1} days later.</source>
            <translation>Bisa: tiba {0}, lebih lambat {1} hari.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Possible: arrives {0}, 1 day later.</source>
            <translation>Bisa: tiba {0}, lebih lambat 1 hari.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>by {0}</source>
            <translation>lewat {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>then {0}</source>
            <translation>lalu {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>household of {0}</source>
            <translation>keluarga {0} orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>{0} together</source>
            <translation>{0} orang bersama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>priority {0}</source>
            <translation>prioritas {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>keeps what they have</source>
            <translation>kursinya tetap</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>pinned</source>
            <translation>disematkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>needs assistance ({0})</source>
            <translation>perlu bantuan ({0})</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>emergency document</source>
            <translation>SPLP</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>under 18</source>
            <translation>di bawah 18</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Pinned: the planner leaves them where they are</source>
            <translation>Disematkan: perencana tidak memindahkannya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>On a closed or departed leg: they keep what they have</source>
            <translation>Pada ruas yang ditutup atau sudah berangkat: kursinya tetap</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Needs assistance</source>
            <translation>Perlu bantuan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Somebody under 18</source>
            <translation>Ada yang di bawah 18 tahun</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Travels on an emergency document</source>
            <translation>Bepergian dengan SPLP</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Edge of a card: red is priority 1, amber priority 2, grey later</source>
            <translation>Tepi kartu: merah prioritas 1, kuning prioritas 2, abu-abu berikutnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Bar of a departure: dark is pinned or full, blue placed, grey free</source>
            <translation>Bilah keberangkatan: gelap disematkan atau penuh, biru terisi, abu-abu kosong</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Double click or Enter: why; arrows: from card to card</source>
            <translation>Klik dua kali atau Enter: alasan; tombol panah: antarkartu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>M: move to…; P: pin or unpin; Delete: off the plan</source>
            <translation>M: pindahkan ke…; P: sematkan atau lepas; Delete: keluarkan dari rencana</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>+{0} placed</source>
            <translation>+{0} mendapat kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>−1 seat lost</source>
            <translation>−1 kehilangan kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>−{0} seats lost</source>
            <translation>−{0} kehilangan kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>{0} moved</source>
            <translation>{0} berpindah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>−{0} waiting days</source>
            <translation>−{0} hari menunggu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>+{0} waiting days</source>
            <translation>+{0} hari menunggu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Publish the plan? {0} get a seat, {1} are left out.</source>
            <translation>Terbitkan rencana? {0} mendapat kursi, {1} tidak mendapat tempat.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Publish the draft? Nobody's journey changes.</source>
            <translation>Terbitkan draf? Perjalanan semua orang tetap sama.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>Publish the draft? {0}.</source>
            <translation>Terbitkan draf? {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>1 person gets a seat</source>
            <translation>1 orang mendapat kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>{0} people get a seat</source>
            <translation>{0} orang mendapat kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>1 moves</source>
            <translation>1 berpindah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>{0} move</source>
            <translation>{0} berpindah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>1 loses the seat</source>
            <translation>1 kehilangan kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/words.py" />
            <source>{0} lose their seat</source>
            <translation>{0} kehilangan kursi</translation>
        </message>
    </context>
    <context>
        <name>Browser</name>
        <message>
            <location filename="../../ui/guide/browser.py" />
            <source>Guide</source>
            <translation>Panduan</translation>
        </message>
    </context>
    <context>
        <name>Bulk</name>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Group</source>
            <translation>Kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Waits at</source>
            <translation>Menunggu di</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Going to</source>
            <translation>Tujuan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Priority (1 to 4)</source>
            <translation>Prioritas (1 sampai 4)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Ready from</source>
            <translation>Siap mulai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Clear until</source>
            <translation>Batas berangkat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Household</source>
            <translation>Keluarga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Nationality</source>
            <translation>Kewarganegaraan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Province</source>
            <translation>Provinsi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Sex (F, M, X)</source>
            <translation>Jenis kelamin (F, M, X)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Assistance</source>
            <translation>Bantuan khusus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Document (passport, etd)</source>
            <translation>Dokumen (passport, etd)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Document issued by</source>
            <translation>Penerbit dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Document expires</source>
            <translation>Dokumen berlaku hingga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Notes</source>
            <translation>Keterangan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Field to change</source>
            <translation>Kolom yang diubah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>New value for all of them</source>
            <translation>Nilai baru untuk semuanya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>empty clears the field</source>
            <translation>kosong menghapus isi kolom</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Change</source>
            <translation>Ubah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>What you do here is done for all of them, and undone for all of them.</source>
            <translation>Yang dilakukan di sini berlaku untuk semuanya, dan diurungkan untuk semuanya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Change a field</source>
            <translation>Ubah satu kolom</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Papers and holds</source>
            <translation>Izin dan penahanan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Put a hold on…</source>
            <translation>Kenakan penahanan…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Record a clearance…</source>
            <translation>Catat izin…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Copy for Excel</source>
            <translation>Salin untuk Excel</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Merge these two…</source>
            <translation>Gabungkan keduanya…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Remove…</source>
            <translation>Hapus…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Change for {0}</source>
            <translation>Ubah untuk {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>empty</source>
            <translation>kosong</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>{0} other values</source>
            <translation>{0} nilai lain</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>Now: {0}</source>
            <translation>Sekarang: {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>This changes {0}.</source>
            <translation>Ini mengubah {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>{0} granted</source>
            <translation>{0} diberikan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>{0} refused</source>
            <translation>{0} ditolak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>{0} asked</source>
            <translation>{0} diminta</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>{0} not asked</source>
            <translation>{0} belum diminta</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>On hold: {0}</source>
            <translation>Ditahan: {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/bulk.py" />
            <source>There is no checklist of clearances yet: it comes with the workbook, sheet Checklist.</source>
            <translation>Belum ada daftar periksa izin: daftar itu ada dalam buku kerja, lembar Checklist.</translation>
        </message>
    </context>
    <context>
        <name>ByRule</name>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>By</source>
            <translation>Menurut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>no limit</source>
            <translation>tanpa batas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>People in a group at most</source>
            <translation>Jumlah orang per kelompok paling banyak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Who is grouped</source>
            <translation>Siapa yang dikelompokkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Everybody</source>
            <translation>Semua orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Those without a group ({0})</source>
            <translation>Yang belum berkelompok ({0})</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Those selected ({0})</source>
            <translation>Yang dipilih ({0})</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>At most</source>
            <translation>Paling banyak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Who</source>
            <translation>Siapa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>What comes of it</source>
            <translation>Hasilnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Make the groups</source>
            <translation>Buat kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Choose by what to group.</source>
            <translation>Pilih dasar pengelompokan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>1 group</source>
            <translation>1 kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>{0} groups</source>
            <translation>{0} kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>{0} for {1} people, the largest of {2}.</source>
            <translation>{0} untuk {1} orang, yang terbesar {2} orang.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>and {0} more</source>
            <translation>dan {0} lagi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Make {0}</source>
            <translation>Buat {0}</translation>
        </message>
    </context>
    <context>
        <name>CardList</name>
        <message>
            <location filename="../../ui/rooms/board/column.py" />
            <source>Departures</source>
            <translation>Keberangkatan</translation>
        </message>
    </context>
    <context>
        <name>ChangePage</name>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Change the passphrase</source>
            <translation>Ubah frasa sandi</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Passphrase until now</source>
            <translation>Frasa sandi sekarang</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>New passphrase</source>
            <translation>Frasa sandi baru</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>The new passphrase again</source>
            <translation>Ulangi frasa sandi baru</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Backups made before keep the old passphrase. A lost passphrase cannot be recovered, by nobody: write the new one down and keep it in the safe.</source>
            <translation>Cadangan yang dibuat sebelumnya tetap memakai frasa sandi lama. Frasa sandi yang hilang tidak dapat dipulihkan oleh siapa pun: catat yang baru dan simpan di brankas.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Type the passphrase that opens the file now.</source>
            <translation>Ketik frasa sandi yang membuka berkas ini sekarang.</translation>
        </message>
    </context>
    <context>
        <name>Check</name>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Genuine</source>
            <translation>Asli</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Genuine, with something unknown</source>
            <translation>Asli, ada yang tidak dikenal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>No seal read</source>
            <translation>Segel tidak terbaca</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Not a seal</source>
            <translation>Bukan segel</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Signer not known here</source>
            <translation>Penanda tangan tidak dikenal di sini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Signer not trusted</source>
            <translation>Penanda tangan tidak dipercaya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Signer not allowed for this</source>
            <translation>Penanda tangan tidak berwenang untuk ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Certificate not valid</source>
            <translation>Sertifikat tidak berlaku</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Certificate revoked</source>
            <translation>Sertifikat dicabut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Not genuine</source>
            <translation>Tidak asli</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Faulty zone in the seal</source>
            <translation>Zona dalam segel salah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Faulty zone on the document</source>
            <translation>Zona pada dokumen salah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Seal of another document</source>
            <translation>Segel dokumen lain</translation>
        </message>
    </context>
    <context>
        <name>CheckPage</name>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Open a file…</source>
            <translation>Buka berkas…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Paste</source>
            <translation>Tempel</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Bytes of the seal in hexadecimal digits</source>
            <translation>Byte segel dalam angka heksadesimal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Zone as it is printed on the document</source>
            <translation>Zona seperti tercetak pada dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Type the two lines at its foot to compare them</source>
            <translation>Ketik dua baris di kakinya untuk mencocokkannya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Certificates of others…</source>
            <translation>Sertifikat pihak lain…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Believe only ours</source>
            <translation>Percayai milik kita saja</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Drop a PDF, a scan or a photograph here.</source>
            <translation>Jatuhkan PDF, pindaian, atau foto di sini.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>The document</source>
            <translation>Dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Or its seal, read by something else</source>
            <translation>Atau segelnya, dibaca dengan alat lain</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>The zone on it</source>
            <translation>Zona padanya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Who is believed</source>
            <translation>Siapa yang dipercaya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>A document</source>
            <translation>Dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Documents and pictures (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp);;All files (*)</source>
            <translation>Dokumen dan gambar (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.webp *.bmp);;Semua berkas (*)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>The copied picture</source>
            <translation>Gambar yang disalin</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>What is copied is no picture, no file and no seal in hexadecimal digits.</source>
            <translation>Yang disalin bukan gambar, bukan berkas, dan bukan segel dalam angka heksadesimal.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Of a PDF made by a program the zone is read and compared by itself.</source>
            <translation>Zona pada PDF buatan program dibaca dan dicocokkan dengan sendirinya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Compared with the zone in the seal.</source>
            <translation>Dibandingkan dengan zona dalam segel.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Not compared yet: there are {0} signs; a zone has two lines of 36 or of 44.</source>
            <translation>Belum dibandingkan: ada {0} tanda; zona terdiri dari dua baris 36 atau 44.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Certificates of those who signed</source>
            <translation>Sertifikat para penanda tangan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Certificates (*.pem *.cer *.crt *.der);;All files (*)</source>
            <translation>Sertifikat (*.pem *.cer *.crt *.der);;Semua berkas (*)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>This office, and {0}</source>
            <translation>Kantor ini, dan {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>This office: the keys in this file</source>
            <translation>Kantor ini: kunci di berkas ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>These are no hexadecimal digits: 0 to 9 and A to F, two for each byte.</source>
            <translation>Ini bukan angka heksadesimal: 0 sampai 9 dan A sampai F, dua untuk setiap byte.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Looking for the seal</source>
            <translation>Mencari segel</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Looking for the seal…</source>
            <translation>Mencari segel…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>“{0}” is still at work: the document is checked when it has ended.</source>
            <translation>“{0}” masih berjalan: dokumen diperiksa setelah itu selesai.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Stopped: this document was not checked.</source>
            <translation>Dihentikan: dokumen ini tidak diperiksa.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>Open, drop or paste a document with a digital seal: whether it is genuine is said here, offline.</source>
            <translation>Buka, jatuhkan, atau tempel dokumen bersegel digital: asli tidaknya ditampilkan di sini, tanpa jaringan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>{0} seals, {1} of them genuine</source>
            <translation>{0} segel, {1} di antaranya asli</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/check.py" />
            <source>and {0} more</source>
            <translation>dan {0} lagi</translation>
        </message>
    </context>
    <context>
        <name>ChecklistSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>Add a clearance…</source>
            <translation>Tambah izin…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>everybody</source>
            <translation>semua orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>Remove</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>Remove {0}</source>
            <translation>Hapus {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>Add 1 that is usual here</source>
            <translation>Tambah 1 yang lazim di sini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>Add {0} that are usual here</source>
            <translation>Tambah {0} yang lazim di sini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>Take off the checklist: {0}? Nobody waits for it any more; answers on record stay.</source>
            <translation>Hapus dari daftar periksa: {0}? Tidak ada lagi yang menunggunya; jawaban yang tercatat tetap ada.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>Take it off</source>
            <translation>Hapus dari daftar</translation>
        </message>
    </context>
    <context>
        <name>Chips</name>
        <message>
            <location filename="../../ui/widgets/chips.py" />
            <source>More</source>
            <translation>Lainnya</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/chips.py" />
            <source>More filters</source>
            <translation>Saringan lainnya</translation>
        </message>
    </context>
    <context>
        <name>ChoiceList</name>
        <message>
            <location filename="../../ui/rooms/board/moving.py" />
            <source>Departures</source>
            <translation>Keberangkatan</translation>
        </message>
    </context>
    <context>
        <name>ColumnView</name>
        <message>
            <location filename="../../ui/rooms/board/column.py" />
            <source>{0}, {1}, {2} of {3} seats taken</source>
            <translation>{0}, {1}, {2} dari {3} kursi terisi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/column.py" />
            <source>{0} on board</source>
            <translation>{0} ikut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/column.py" />
            <source>{0} seats free</source>
            <translation>{0} kursi kosong</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/column.py" />
            <source>Left out</source>
            <translation>Tidak mendapat tempat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/column.py" />
            <source>everybody has a seat</source>
            <translation>semua mendapat kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/column.py" />
            <source>grouped by what keeps them</source>
            <translation>menurut penghalangnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/column.py" />
            <source>Left out, {0}</source>
            <translation>Tidak mendapat tempat, {0}</translation>
        </message>
    </context>
    <context>
        <name>CommandBar</name>
        <message>
            <location filename="../../ui/commandbar.py" />
            <source>What do you want to do?</source>
            <translation>Apa yang ingin dilakukan?</translation>
        </message>
        <message>
            <location filename="../../ui/commandbar.py" />
            <source>Name of an action</source>
            <translation>Nama tindakan</translation>
        </message>
        <message>
            <location filename="../../ui/commandbar.py" />
            <source>Actions</source>
            <translation>Tindakan</translation>
        </message>
        <message>
            <location filename="../../ui/commandbar.py" />
            <source>Enter does it · arrows choose · Esc goes back · initials will do: pp finds “Publish plan”</source>
            <translation>Enter menjalankan · panah memilih · Esc kembali · huruf awal cukup: td menemukan “Terbitkan draf”</translation>
        </message>
        <message>
            <location filename="../../ui/commandbar.py" />
            <source>No action of that name can be done now. To find people or legs, press Ctrl+F.</source>
            <translation>Tidak ada tindakan bernama itu yang dapat dilakukan sekarang. Untuk mencari orang atau ruas, tekan Ctrl+F.</translation>
        </message>
    </context>
    <context>
        <name>CommandModel</name>
        <message>
            <location filename="../../ui/commandbar.py" />
            <source>Used last</source>
            <translation>Terakhir dipakai</translation>
        </message>
        <message>
            <location filename="../../ui/commandbar.py" />
            <source>Everything that can be done now</source>
            <translation>Semua yang dapat dilakukan sekarang</translation>
        </message>
    </context>
    <context>
        <name>Compare</name>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>no seat</source>
            <translation>tanpa kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>changed by hand</source>
            <translation>diubah secara manual</translation>
        </message>
    </context>
    <context>
        <name>CompareSheet</name>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>The first plan</source>
            <translation>Rencana pertama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Draft against published</source>
            <translation>Draf dibandingkan dengan yang diterbitkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>{0} placed, {1} left out</source>
            <translation>{0} mendapat kursi, {1} tidak mendapat tempat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Lose the seat</source>
            <translation>Kehilangan kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Move</source>
            <translation>Berpindah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Get a seat</source>
            <translation>Mendapat kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Nobody's journey differs from the published plan.</source>
            <translation>Perjalanan semua orang sama dengan rencana yang diterbitkan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Publish</source>
            <translation>Terbitkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Manifests and documents are made from the published plan. It can be undone.</source>
            <translation>Manifes dan dokumen dibuat dari rencana yang diterbitkan. Dapat diurungkan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Keep as draft</source>
            <translation>Simpan sebagai draf</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Discard the draft? The board shows the published plan again; the changes listed here are lost.</source>
            <translation>Buang draf? Papan kembali menampilkan rencana yang diterbitkan; perubahan yang tercantum di sini hilang.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Discard the draft</source>
            <translation>Buang draf</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Keep the draft</source>
            <translation>Pertahankan draf</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Moved</source>
            <translation>Dipindahkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Groups split</source>
            <translation>Kelompok terpisah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Waiting days, weighted</source>
            <translation>Hari menunggu, berbobot</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Cost</source>
            <translation>Biaya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>Left out, {0}</source>
            <translation>Tidak mendapat tempat, {0}</translation>
        </message>
    </context>
    <context>
        <name>Context</name>
        <message>
            <location filename="../../ui/bridge.py" />
            <source>Undone: {0}</source>
            <translation>Diurungkan: {0}</translation>
        </message>
        <message>
            <location filename="../../ui/bridge.py" />
            <source>Done again: {0}</source>
            <translation>Diulangi: {0}</translation>
        </message>
        <message>
            <location filename="../../ui/bridge.py" />
            <source>“{0}” is still at work: wait for it, or stop it.</source>
            <translation>“{0}” masih berjalan: tunggu selesai, atau hentikan.</translation>
        </message>
        <message>
            <location filename="../../ui/bridge.py" />
            <source>Stopped: {0}. Nothing was written.</source>
            <translation>Dihentikan: {0}. Tidak ada yang ditulis.</translation>
        </message>
    </context>
    <context>
        <name>Core</name>
        <message>
            <location filename="../../repatriate/app/answers.py" />
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Name the kind of clearance.</source>
            <translation>Sebutkan jenis izin.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/answers.py" />
            <source>The clearance ends before it starts: mend one of the days.</source>
            <translation>Izin berakhir sebelum dimulai: perbaiki salah satu tanggal.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/answers.py" />
            <source>{0} would be answered on {1}, before it was asked on {2}: mend one of the days.</source>
            <translation>{0} akan dijawab pada {1}, sebelum diminta pada {2}: perbaiki salah satu tanggal.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/assigning.py" />
            <source>These are {0} people: make groups of at most {1} of them, and assign those.</source>
            <translation>Ini {0} orang: buat kelompok berisi paling banyak {1} orang, lalu tempatkan kelompok itu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/blanks.py" />
            <location filename="../../repatriate/app/commands/register.py" />
            <location filename="../../repatriate/app/register_views.py" />
            <source>There are no blanks of series {0}: enter what was received first.</source>
            <translation>Tidak ada blangko seri {0}: catat dahulu blangko yang diterima.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/blanks.py" />
            <source>There are no blanks of series {0}: choose {1}.</source>
            <translation>Tidak ada blangko seri {0}: pilih {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/blanks.py" />
            <source>Blank {0} is in the register already: check the numbers.</source>
            <translation>Blangko {0} sudah ada dalam register: periksa nomornya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/blanks.py" />
            <source>{0} is the number of a document already: a number is used once, check the bundle.</source>
            <translation>{0} sudah menjadi nomor dokumen: satu nomor dipakai sekali, periksa bundelnya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/blanks.py" />
            <source>{0} was given to a document without a blank: a number is used once, check the bundle.</source>
            <translation>{0} sudah diberikan kepada dokumen tanpa blangko: satu nomor dipakai sekali, periksa bundelnya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/checking.py" />
            <source>draft: {0}</source>
            <translation>draf: {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/checking.py" />
            <source>published: {0}</source>
            <translation>diterbitkan: {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/checking.py" />
            <source>the journal is not as it was written: {0}.</source>
            <translation>jurnal tidak lagi seperti saat ditulis: {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/checking.py" />
            <source>{1} broken rule, first: {2}</source>
            <translation>{1} aturan dilanggar, yang pertama: {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/checking.py" />
            <source>{1} broken rules, first: {2}</source>
            <translation>{1} aturan dilanggar, yang pertama: {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>Nationality verification</source>
            <translation>Verifikasi warga negara</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>Victim screening</source>
            <translation>Skrining korban</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Exit permit</source>
            <translation>Izin keluar</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>Overstay waiver</source>
            <translation>Pembebasan overstay</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>Fit to fly</source>
            <translation>Laik terbang</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>Transit</source>
            <translation>Transit</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>Airline acceptance</source>
            <translation>Persetujuan maskapai</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>The country of nationality says that they are its nationals.</source>
            <translation>Negara kewarganegaraan menyatakan bahwa mereka warga negaranya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>The country where they were found says whether they are victims of trafficking.</source>
            <translation>Negara tempat mereka ditemukan menyatakan apakah mereka korban perdagangan orang.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>The country where they wait lets them leave; it often ends after some days.</source>
            <translation>Negara tempat mereka menunggu mengizinkan mereka keluar; sering habis setelah beberapa hari.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>Fines and bans for having overstayed are waived.</source>
            <translation>Denda dan larangan karena overstay dihapuskan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>A doctor says that they can travel; airlines take it for a few days only.</source>
            <translation>Dokter menyatakan bahwa mereka dapat melakukan perjalanan; maskapai menerimanya hanya beberapa hari.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>A country on the way lets them pass.</source>
            <translation>Negara yang dilalui mengizinkan mereka lewat.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/clearance_kinds.py" />
            <source>The airline takes them, on the document that they have.</source>
            <translation>Maskapai menerima mereka, dengan dokumen yang mereka miliki.</translation>
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
            <translation>Tidak ada orang {0} di berkas ini: periksa nomor rujukannya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/filters.py" />
            <source>A filter needs a name.</source>
            <translation>Saringan memerlukan nama.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/filters.py" />
            <source>The name is longer than {0} characters: shorten it.</source>
            <translation>Nama melebihi {0} karakter: persingkat.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/filters.py" />
            <location filename="../../repatriate/app/people_filters.py" />
            <source>There is no filter by {0}.</source>
            <translation>Tidak ada saringan menurut {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/filters.py" />
            <source>There is a filter “{0}” already: choose another name.</source>
            <translation>Saringan “{0}” sudah ada: pilih nama lain.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/filters.py" />
            <source>Renamed the filter “{0}” to “{1}”</source>
            <translation>Mengganti nama saringan “{0}” menjadi “{1}”</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/filters.py" />
            <source>Saved the filter “{0}”</source>
            <translation>Menyimpan saringan “{0}”</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/filters.py" />
            <source>There is no filter “{0}” in this file.</source>
            <translation>Tidak ada saringan “{0}” di berkas ini.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/filters.py" />
            <source>Deleted the filter “{0}”</source>
            <translation>Menghapus saringan “{0}”</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/groups.py" />
            <source>People cannot be grouped by {0}: use {1}.</source>
            <translation>Orang tidak dapat dikelompokkan menurut {0}: gunakan {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/groups.py" />
            <source>Say by what to group: {0}.</source>
            <translation>Tentukan dasar pengelompokan: {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/groups.py" />
            <source>A group holds at least one person: give a size of 1 or more.</source>
            <translation>Kelompok berisi sekurang-kurangnya satu orang: isi ukuran 1 atau lebih.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/groups.py" />
            <source>Made {1} group by {2}</source>
            <translation>Membuat {1} kelompok menurut {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/groups.py" />
            <source>Made {1} groups by {2}</source>
            <translation>Membuat {1} kelompok menurut {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/groups.py" />
            <source>Moved {0} to group {1}</source>
            <translation>Memindahkan {0} ke kelompok {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/groups.py" />
            <source>Took {0} out of their group</source>
            <translation>Mengeluarkan {0} dari kelompoknya</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/groups.py" />
            <source>A group needs a name.</source>
            <translation>Kelompok memerlukan nama.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/groups.py" />
            <source>There is a group {0} already.</source>
            <translation>Kelompok {0} sudah ada.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/groups.py" />
            <source>Saved group {0}</source>
            <translation>Menyimpan kelompok {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/groups.py" />
            <source>Removed group {0}</source>
            <translation>Menghapus kelompok {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>There is no field {0} in a document.</source>
            <translation>Tidak ada isian {0} pada dokumen.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>“{0}” is no kind of document: use {1}.</source>
            <translation>“{0}” bukan jenis dokumen: gunakan {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>The document expires before it was issued: mend one of the days.</source>
            <translation>Masa berlaku dokumen habis sebelum diterbitkan: perbaiki salah satu tanggal.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>This document is no longer in the file.</source>
            <translation>Dokumen ini sudah tidak ada di berkas.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>{0} was issued here and stays as it is: void it instead.</source>
            <translation>{0} diterbitkan di sini dan tetap seperti adanya: batalkan saja.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>{0} cannot cross a border on this document: choose a passport or an emergency document.</source>
            <translation>{0} tidak dapat melintasi perbatasan dengan dokumen ini: pilih paspor atau dokumen darurat.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>{0} is void: choose another document.</source>
            <translation>{0} sudah dibatalkan: pilih dokumen lain.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>Say what kind of document it is, and its number at least.</source>
            <translation>Sebutkan jenis dokumennya, dan sekurang-kurangnya nomornya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>{0} has a document of this number already.</source>
            <translation>{0} sudah memiliki dokumen dengan nomor ini.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>Added a document of {0}</source>
            <translation>Menambahkan dokumen {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>Changed {0} of a document of {1}</source>
            <translation>Mengubah {0} pada dokumen {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>Removed a document of {0}</source>
            <translation>Menghapus dokumen {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>Chose the document that {0} travels on</source>
            <translation>Memilih dokumen perjalanan yang dipakai {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>There is no document: choose one.</source>
            <translation>Tidak ada dokumen: pilih satu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>Nobody has seen it yet on {0}: give the day it was seen.</source>
            <translation>Belum ada yang melihatnya pada {0}: isi tanggal dokumen itu dilihat.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>Saw {0} document</source>
            <translation>Melihat {0} dokumen</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>Saw {0} documents</source>
            <translation>Melihat {0} dokumen</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>A promise is made to somebody: choose the people.</source>
            <translation>Janji diberikan kepada seseorang: pilih orangnya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>Took back the promise of a document to {0}</source>
            <translation>Menarik kembali janji dokumen untuk {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/held.py" />
            <source>Promised a document to {0} for {1}</source>
            <translation>Menjanjikan dokumen kepada {0} untuk {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/importing.py" />
            <source>Imported a workbook: {0} new people</source>
            <translation>Mengimpor buku kerja: {0} orang baru</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/importing.py" />
            <source>Imported a workbook: {0} known people</source>
            <translation>Mengimpor buku kerja: {0} orang yang sudah terdaftar</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/importing.py" />
            <source>Imported a workbook: {0} new, {1} known people</source>
            <translation>Mengimpor buku kerja: {0} orang baru, {1} sudah terdaftar</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <source>The blanks of series {0} are for documents {1}, and page layout {2} makes {3}: choose another series or layout.</source>
            <translation>Blangko seri {0} untuk dokumen {1}, sedangkan tata letak halaman {2} menghasilkan {3}: pilih seri atau tata letak lain.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <source>Nobody is named: say who is to be issued a document.</source>
            <translation>Tidak ada nama: sebutkan siapa yang akan diberi dokumen.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <location filename="../../repatriate/app/previews.py" />
            <source>{0} has a valid document from this office already: void that first, or print it again.</source>
            <translation>{0} sudah memiliki dokumen yang berlaku dari kantor ini: batalkan dahulu, atau cetak ulang.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <source>Everybody here has a valid document from this office already.</source>
            <translation>Semua orang di sini sudah memiliki dokumen yang berlaku dari kantor ini.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <source>Issued {0} travel document</source>
            <translation>Menerbitkan {0} dokumen perjalanan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <source>Issued {0} travel documents</source>
            <translation>Menerbitkan {0} dokumen perjalanan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <source>Spoiling a document takes a reason.</source>
            <translation>Mencatat dokumen rusak memerlukan alasan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <source>Spoiled a travel document and issued the next: {0}</source>
            <translation>Mencatat dokumen perjalanan rusak dan menerbitkan berikutnya: {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <source>Spoiled a travel document: {0}</source>
            <translation>Mencatat dokumen perjalanan rusak: {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <source>Printing a document again takes a reason.</source>
            <translation>Cetak ulang dokumen memerlukan alasan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <source>{0} was not printed with this program: it cannot be printed again.</source>
            <translation>{0} tidak dicetak dengan program ini: tidak dapat dicetak ulang.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <source>{0} is on a numbered blank: say that the blank is unharmed, or spoil the document and issue the next.</source>
            <translation>{0} ada pada blangko bernomor: nyatakan bahwa blangkonya tidak cacat, atau catat dokumennya rusak dan terbitkan yang berikutnya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/issuing.py" />
            <source>Printed a travel document again: {0}</source>
            <translation>Mencetak ulang dokumen perjalanan: {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/layouts.py" />
            <source>A page layout is named with small letters, digits, - and _, 40 at most; not {0}.</source>
            <translation>Nama tata letak halaman terdiri atas huruf kecil, angka, - dan _, paling banyak 40; bukan {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/layouts.py" />
            <source>The page layout {0} is in the file already, just so.</source>
            <translation>Tata letak halaman {0} sudah ada di berkas, sama persis.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/layouts.py" />
            <source>Took the page layout {0}</source>
            <translation>Memasukkan tata letak halaman {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/layouts.py" />
            <source>There is no page layout {0} of the office's own in this file.</source>
            <translation>Tidak ada tata letak halaman {0} milik kantor di berkas ini.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/layouts.py" />
            <source>Removed the page layout {0}</source>
            <translation>Menghapus tata letak halaman {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/manifests.py" />
            <location filename="../../repatriate/app/issuing.py" />
            <location filename="../../repatriate/app/jobs.py" />
            <location filename="../../repatriate/app/transaction.py" />
            <source>There is no leg {0} in this file: check the code.</source>
            <translation>Tidak ada ruas {0} di berkas ini: periksa kodenya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/manifests.py" />
            <source>No plan is published: plan and publish first, manifests are made from that.</source>
            <translation>Belum ada rencana yang diterbitkan: susun dan terbitkan rencana dahulu, manifes dibuat dari rencana itu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/manifests.py" />
            <source>Leg {0} starts or ends at no known place: add it to the places.</source>
            <translation>Ruas {0} berawal atau berakhir di tempat yang tidak dikenal: tambahkan ke daftar tempat.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/manifests.py" />
            <source>Made the {0} manifest of {1}, version {2}</source>
            <translation>Membuat manifes {0} untuk {1}, versi {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/manifests.py" />
            <source>This manifest is no longer there.</source>
            <translation>Manifes ini sudah tidak ada.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/manifests.py" />
            <source>Recorded that a manifest was sent</source>
            <translation>Mencatat pengiriman manifes</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/manifests.py" />
            <source>Took back that a manifest was sent</source>
            <translation>Menarik kembali catatan pengiriman manifes</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/marking.py" />
            <source>Nothing to ask: all of these are asked or granted already.</source>
            <translation>Tidak ada yang perlu diminta: semuanya sudah diminta atau diberikan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/marking.py" />
            <source>Nothing to take back: what a note asks is taken back by withdrawing the note.</source>
            <translation>Tidak ada yang dapat ditarik kembali: permintaan sebuah nota ditarik kembali dengan menarik notanya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/marking.py" />
            <source>Nothing changes: all of these stand so already.</source>
            <translation>Tidak ada yang berubah: semuanya sudah demikian.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/marking.py" />
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Recorded {0} granted for {1}</source>
            <translation>Mencatat {0} diberikan untuk {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/marking.py" />
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Recorded {0} refused for {1}</source>
            <translation>Mencatat {0} ditolak untuk {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/marking.py" />
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Recorded {0} withdrawn for {1}</source>
            <translation>Mencatat {0} dicabut untuk {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/marking.py" />
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Recorded {0} asked for {1}</source>
            <translation>Mencatat {0} diminta untuk {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/marking.py" />
            <source>Took back {0} for {1}</source>
            <translation>Menarik kembali {0} untuk {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/marking.py" />
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>There is no answer to record: say for whom, and what was answered.</source>
            <translation>Tidak ada jawaban untuk dicatat: sebutkan untuk siapa, dan apa jawabannya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/marking.py" />
            <source>Recorded {0} for {1}</source>
            <translation>Mencatat {0} untuk {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/merging.py" />
            <source>{0} keeps their reference when they are merged.</source>
            <translation>{0} tetap memakai nomor rujukannya saat digabungkan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/merging.py" />
            <source>Merged {0} into {1}</source>
            <translation>Menggabungkan {0} ke {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/merging.py" />
            <source>{0} and {1} are two different people</source>
            <translation>{0} dan {1} adalah dua orang yang berbeda</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/merging.py" />
            <source>{0} pair is two different people</source>
            <translation>{0} pasang adalah dua orang yang berbeda</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/merging.py" />
            <source>{0} pairs are two different people each</source>
            <translation>{0} pasang masing-masing adalah dua orang yang berbeda</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/merging.py" />
            <source>{0} and {1} may be one person</source>
            <translation>{0} dan {1} mungkin orang yang sama</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/merging.py" />
            <source>{0} pair may be one person</source>
            <translation>{0} pasang mungkin orang yang sama</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/merging.py" />
            <source>{0} pairs may be one person each</source>
            <translation>{0} pasang masing-masing mungkin orang yang sama</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/merging.py" />
            <source>{0} cannot be compared with themselves: choose two people.</source>
            <translation>{0} tidak dapat dibandingkan dengan dirinya sendiri: pilih dua orang.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <location filename="../../repatriate/app/note_drafts.py" />
            <source>A note is about somebody: choose the people.</source>
            <translation>Nota selalu tentang seseorang: pilih orangnya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>There is a note {0} already: a number is used once.</source>
            <translation>Nota {0} sudah ada: satu nomor dipakai sekali.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>Asked for {0} of {1} by note {2}</source>
            <translation>Meminta {0} untuk {1} dengan nota {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>{0} waits for the answer to note {1} already: withdraw that one first.</source>
            <translation>{0} sudah menunggu jawaban atas nota {1}: tarik dahulu nota itu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>{0} has it granted already: leave them off the note.</source>
            <translation>Izin untuk {0} sudah diberikan: jangan cantumkan dalam nota.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <location filename="../../repatriate/app/note_views.py" />
            <source>There is no note {0} in this file: check the number.</source>
            <translation>Tidak ada nota {0} di berkas ini: periksa nomornya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>Note {0} was withdrawn: make another one.</source>
            <translation>Nota {0} sudah ditarik kembali: buat yang lain.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>Note {0} was sent on that day already.</source>
            <translation>Nota {0} sudah dikirim pada hari itu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>Sent note {0}</source>
            <translation>Mengirim nota {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>{0} is not on note {1}: record the answer without the note.</source>
            <translation>{0} tidak ada pada nota {1}: catat jawabannya tanpa nota.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>Nobody on note {0} waits for an answer.</source>
            <translation>Tidak ada orang pada nota {0} yang menunggu jawaban.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>{0} was asked about again after note {1}: answer that.</source>
            <translation>Untuk {0} sudah diminta lagi setelah nota {1}: jawab permintaan itu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>Recorded answers to note {0} for {1}</source>
            <translation>Mencatat jawaban atas nota {0} untuk {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>Recorded the answer to note {0}</source>
            <translation>Mencatat jawaban atas nota {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>Withdrawing a note takes a reason: say why it is asked no more.</source>
            <translation>Penarikan nota memerlukan alasan: sebutkan mengapa tidak diminta lagi.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>Withdrew note {0}: {1}</source>
            <translation>Menarik kembali nota {0}: {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <location filename="../../repatriate/app/note_drafts.py" />
            <source>“{0}” is no language: write en, fr, id …</source>
            <translation>“{0}” bukan bahasa: tulis en, fr, id …</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>Changed the wording of notes on {0} ({1})</source>
            <translation>Mengubah teks nota tentang {0} ({1})</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>The office has no wording of its own for this.</source>
            <translation>Kantor tidak memiliki teks sendiri untuk ini.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/notes.py" />
            <source>Went back to the shipped wording of notes on {0} ({1})</source>
            <translation>Kembali ke teks bawaan nota tentang {0} ({1})</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>The hold ends before it starts: mend one of the days.</source>
            <translation>Penahanan berakhir sebelum dimulai: perbaiki salah satu tanggal.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Put {0} on {1}</source>
            <translation>Mengenakan {0} pada {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Lifted a hold: {0}</source>
            <translation>Mencabut penahanan: {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>There is no hold to lift: choose one.</source>
            <translation>Tidak ada penahanan untuk dicabut: pilih satu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Lifted a hold: {1}</source>
            <translation>Mencabut penahanan: {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Lifted {0} holds: {1}</source>
            <translation>Mencabut {0} penahanan: {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Lifting a hold takes a reason: say who decided, and what.</source>
            <translation>Pencabutan penahanan memerlukan alasan: sebutkan siapa yang memutuskan dan apa keputusannya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>This hold is lifted already, or no longer there.</source>
            <translation>Penahanan ini sudah dicabut atau sudah tidak ada.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Put {0} on the checklist of {1}</source>
            <translation>Menambahkan {0} ke daftar periksa {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Put {0} on the checklist</source>
            <translation>Menambahkan {0} ke daftar periksa</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>There is nothing to put on the checklist.</source>
            <translation>Tidak ada yang perlu dimasukkan ke daftar periksa.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Put {0} kind on the checklist</source>
            <translation>Menambahkan {0} jenis ke daftar periksa</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Put {0} kinds on the checklist</source>
            <translation>Menambahkan {0} jenis ke daftar periksa</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>This is no longer on the checklist.</source>
            <translation>Ini sudah tidak ada dalam daftar periksa.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Took a clearance off the checklist</source>
            <translation>Mengeluarkan izin dari daftar periksa</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Recorded answers to {0} for {1}</source>
            <translation>Mencatat jawaban atas {0} untuk {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>No answer to {0} is on record for them.</source>
            <translation>Tidak ada jawaban atas {0} yang tercatat untuk mereka.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/papers.py" />
            <source>Took back the answer to {0} for {1}</source>
            <translation>Menarik kembali jawaban atas {0} untuk {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/pasting.py" />
            <source>Nothing of this differs from what the file holds.</source>
            <translation>Tidak ada yang berbeda dari isi berkas.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/pasting.py" />
            <location filename="../../repatriate/app/commands/people.py" />
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>A person needs a name: fill in the surname, the given names or the native name.</source>
            <translation>Setiap orang memerlukan nama: isi nama keluarga, nama depan, atau nama dalam aksara asli.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/pasting.py" />
            <source>{0} person changed</source>
            <translation>{0} orang diubah</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/pasting.py" />
            <source>{0} people changed</source>
            <translation>{0} orang diubah</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/pasting.py" />
            <source>{0} person added</source>
            <translation>{0} orang ditambahkan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/pasting.py" />
            <source>{0} people added</source>
            <translation>{0} orang ditambahkan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/pasting.py" />
            <source>Pasted: {0}</source>
            <translation>Menempel: {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/people.py" />
            <source>{0} is somebody else's reference: leave it empty for the next one.</source>
            <translation>{0} adalah nomor rujukan orang lain: kosongkan untuk nomor berikutnya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/people.py" />
            <source>Added 1 person</source>
            <translation>Menambahkan 1 orang</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/people.py" />
            <source>Changed {0} of {1}</source>
            <translation>Mengubah {0} untuk {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/people.py" />
            <source>A reference belongs to one person and cannot be empty.</source>
            <translation>Nomor rujukan milik satu orang dan tidak boleh kosong.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/people.py" />
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>{0} is somebody else's reference.</source>
            <translation>{0} adalah nomor rujukan orang lain.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/people.py" />
            <source>{0} is the old reference of {1}, who was here twice: take another one.</source>
            <translation>{0} adalah nomor rujukan lama {1}, yang pernah tercatat dua kali: pakai nomor lain.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/people.py" />
            <source>{0} is or was on a published plan and stays on record: hold them instead.</source>
            <translation>{0} pernah tercantum dalam rencana yang diterbitkan dan harus tetap tercatat: kenakan penahanan saja.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/people.py" />
            <source>{0} was issued a travel document and stays on record: hold them instead.</source>
            <translation>{0} sudah diberi dokumen perjalanan dan harus tetap tercatat: kenakan penahanan saja.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/people.py" />
            <source>Removed {0}</source>
            <translation>Menghapus {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/photos.py" />
            <source>Added a photo of {0}</source>
            <translation>Menambahkan foto {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/photos.py" />
            <source>There are no photos to add.</source>
            <translation>Tidak ada foto untuk ditambahkan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/photos.py" />
            <source>There are two photos of the same person: keep one of them.</source>
            <translation>Ada dua foto orang yang sama: simpan salah satunya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/photos.py" />
            <source>Added {0} photo</source>
            <translation>Menambahkan {0} foto</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/photos.py" />
            <source>Added {0} photos</source>
            <translation>Menambahkan {0} foto</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/photos.py" />
            <source>This is no portrait of 35 × 45 mm: choose the part of the picture anew.</source>
            <translation>Ini bukan pasfoto 35 × 45 mm: pilih ulang bagian gambarnya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/photos.py" />
            <source>{0} has no photo.</source>
            <translation>{0} tidak memiliki foto.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/photos.py" />
            <source>Removed the photo of {0}</source>
            <translation>Menghapus foto {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>The operation was changed while the plan was made, and the plan no longer holds: plan again.</source>
            <translation>Operasi berubah saat rencana disusun, sehingga rencana itu tidak berlaku lagi: rencanakan ulang.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>Planned: {0} people placed, {1} left out</source>
            <translation>Menyusun rencana: {0} mendapat kursi, {1} tidak</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>There is no draft to discard.</source>
            <translation>Tidak ada draf untuk dibuang.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>Discarded the draft plan</source>
            <translation>Membuang draf rencana</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>There is no draft to publish: plan first.</source>
            <translation>Tidak ada draf untuk diterbitkan: susun rencana dahulu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>The draft no longer keeps the rules: {0} Plan again, or mend it.</source>
            <translation>Draf tidak lagi memenuhi aturan: {0} Rencanakan ulang, atau perbaiki draf.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>The draft no longer keeps the rules: {0} (and {1} more) Plan again, or mend it.</source>
            <translation>Draf tidak lagi memenuhi aturan: {0} (dan {1} lagi) Rencanakan ulang, atau perbaiki draf.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>Published the plan: {0} people placed</source>
            <translation>Menerbitkan rencana: {0} mendapat kursi</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>{1} has only the promise of a document: issue it, then publish.</source>
            <translation>{1} baru dijanjikan dokumen: terbitkan dokumennya, lalu terbitkan rencana.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>{0} people have only the promise of a document, {1}: issue them, then publish.</source>
            <translation>{0} orang baru dijanjikan dokumen, {1}: terbitkan dokumennya, lalu terbitkan rencana.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>Took {0} off the plan</source>
            <translation>Mengeluarkan {0} dari rencana</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>Placed {0} on {1}</source>
            <translation>Menempatkan {0} pada {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>{0} has no journey to be pinned to: put them on a leg first.</source>
            <translation>{0} belum memiliki perjalanan untuk disematkan: tempatkan dahulu pada suatu ruas.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>Pinned {0}</source>
            <translation>Menyematkan {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>Unpinned {0}</source>
            <translation>Melepas sematan {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>{0} is not on {1} of the published plan.</source>
            <translation>{0} tidak ada di {1} dalam rencana yang diterbitkan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>Seat {0} on {1} is {2}'s: give another.</source>
            <translation>Kursi {0} di {1} milik {2}: pilih kursi lain.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>Gave {0} seat {1} on {2}</source>
            <translation>Memberi {0} kursi {1} di {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/planning.py" />
            <source>Cleared the seat of {0} on {1}</source>
            <translation>Mengosongkan kursi {0} di {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>Name the series that the blanks belong to.</source>
            <translation>Sebutkan seri blangkonya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>{0} is still to come: blanks are entered when they are here.</source>
            <translation>{0} belum tiba: blangko dicatat bila sudah ada di sini.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>Received blanks {0} to {1} of series {2}</source>
            <translation>Menerima blangko {0} sampai {1} dari seri {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>Say why the blanks are {0}.</source>
            <translation>Sebutkan mengapa blangko {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>Blank {0} was issued: void or spoil the document on it instead.</source>
            <translation>Blangko {0} sudah diterbitkan: batalkan dokumennya atau catat dokumennya rusak.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>Marked blank {0} {1}: {2}</source>
            <translation>Menandai blangko {0} {1}: {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>Marked {0} blank {1}: {2}</source>
            <translation>Menandai {0} blangko {1}: {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>Marked {0} blanks {1}: {2}</source>
            <translation>Menandai {0} blangko {1}: {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>{0} cannot be a number of blanks: count again.</source>
            <translation>{0} tidak mungkin jumlah blangko: hitung lagi.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>Counted {0} blanks of series {1} in the safe</source>
            <translation>Menghitung {0} blangko seri {1} di brankas</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>Voiding a document takes a reason.</source>
            <translation>Pembatalan dokumen memerlukan alasan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>Recorded a travel document as stolen: {0}</source>
            <translation>Mencatat dokumen perjalanan dicuri: {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/register.py" />
            <source>Voided a travel document: {0}</source>
            <translation>Membatalkan dokumen perjalanan: {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>{0} new person</source>
            <translation>{0} orang baru</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>{0} new people</source>
            <translation>{0} orang baru</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>{0} known</source>
            <translation>{0} dikenal</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>{0} row kept aside</source>
            <translation>{0} baris disisihkan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>{0} rows kept aside</source>
            <translation>{0} baris disisihkan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>Imported a list: {0}</source>
            <translation>Mengimpor daftar: {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>{0} is no longer in the file: look at row {1} again.</source>
            <translation>{0} tidak ada lagi di berkas: periksa lagi baris {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>Imported a row that was kept aside</source>
            <translation>Mengimpor baris yang disisihkan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>A row is dropped with a reason only: say why.</source>
            <translation>Baris hanya dapat dibuang dengan alasan: sebutkan alasannya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>Dropped a row that was kept aside</source>
            <translation>Membuang baris yang disisihkan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>There is no row {0} kept aside: check the number.</source>
            <translation>Tidak ada baris {0} yang disisihkan: periksa nomornya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>Row {0} that was kept aside is dealt with already.</source>
            <translation>Baris {0} yang disisihkan sudah diselesaikan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>Kept the columns of {0}</source>
            <translation>Menyimpan susunan kolom {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>No columns are kept for lists of this shape.</source>
            <translation>Tidak ada susunan kolom yang disimpan untuk daftar berbentuk ini.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rosters.py" />
            <source>Forgot the columns of a list</source>
            <translation>Melupakan susunan kolom suatu daftar</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rules.py" />
            <source>There is such a rule for {0} already.</source>
            <translation>Aturan seperti itu untuk {0} sudah ada.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rules.py" />
            <source>A rule apart takes two people: name another one beside {0}.</source>
            <translation>Aturan terpisah memerlukan dua orang: sebutkan orang lain selain {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rules.py" />
            <source>A rule together takes two people: name another one beside {0}.</source>
            <translation>Aturan bersama memerlukan dua orang: sebutkan orang lain selain {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rules.py" />
            <source>A rule forbid names legs: give at least one code.</source>
            <translation>Aturan larangan menyebut ruas: isi sekurang-kurangnya satu kode.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rules.py" />
            <source>A rule pin names legs: give at least one code.</source>
            <translation>Aturan sematan menyebut ruas: isi sekurang-kurangnya satu kode.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rules.py" />
            <source>Added rule: {0} apart {1}</source>
            <translation>Menambahkan aturan: {0} terpisah dari {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rules.py" />
            <source>Added rule: {0} together {1}</source>
            <translation>Menambahkan aturan: {0} bersama {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rules.py" />
            <source>Added rule: {0} pin {1}</source>
            <translation>Menambahkan aturan: {0} disematkan pada {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rules.py" />
            <source>Added rule: {0} forbid {1}</source>
            <translation>Menambahkan aturan: {0} dilarang naik {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rules.py" />
            <source>This rule is no longer there.</source>
            <translation>Aturan ini sudah tidak ada.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/rules.py" />
            <source>Removed a rule</source>
            <translation>Menghapus aturan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/seals.py" />
            <source>Made a seal key for signer {0}</source>
            <translation>Membuat kunci segel untuk penanda tangan {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/seals.py" />
            <source>Brought in a seal key</source>
            <translation>Memasukkan kunci segel</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/seals.py" />
            <source>Documents are sealed with this key already.</source>
            <translation>Dokumen sudah disegel dengan kunci ini.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/seals.py" />
            <source>Documents are sealed with another key</source>
            <translation>Dokumen disegel dengan kunci lain</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/seals.py" />
            <source>Documents are not sealed with this key.</source>
            <translation>Dokumen tidak disegel dengan kunci ini.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/seals.py" />
            <source>Documents are no longer sealed</source>
            <translation>Dokumen tidak disegel lagi</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/seals.py" />
            <source>This key has that certificate already.</source>
            <translation>Kunci ini sudah memiliki sertifikat itu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/seals.py" />
            <source>Replaced the certificate of a seal key</source>
            <translation>Mengganti sertifikat kunci segel</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/seals.py" />
            <source>There is a key {0} {1} already: choose another reference.</source>
            <translation>Kunci {0} {1} sudah ada: pilih rujukan lain.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/seals.py" />
            <source>This certificate is valid from {0} to {1} only.</source>
            <translation>Sertifikat ini hanya berlaku dari {0} sampai {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/seals.py" />
            <location filename="../../repatriate/app/seals.py" />
            <source>There is no such seal key in this file.</source>
            <translation>Tidak ada kunci segel itu di berkas ini.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>{0} is empty: a leg needs it.</source>
            <translation>{0} kosong: ruas memerlukannya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>There is a leg {0} already: choose another code.</source>
            <translation>Ruas {0} sudah ada: pilih kode lain.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>Added leg {0}</source>
            <translation>Menambahkan ruas {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>Set leg {0} to {1}</source>
            <translation>Mengubah status ruas {0} menjadi {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>Changed {0} of leg {1}</source>
            <translation>Mengubah {0} pada ruas {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>The leg ends where it starts: a leg goes somewhere else.</source>
            <translation>Ruas berakhir di tempat asalnya: tujuannya harus tempat lain.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>The leg arrives no later than it departs, each in the local time of its place: mend one of them.</source>
            <translation>Waktu tiba ruas tidak lebih lambat dari waktu berangkat, masing-masing menurut waktu setempat: perbaiki salah satunya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>The operation reckons in {0}, not {1}: give the cost in that.</source>
            <translation>Operasi ini memakai {0}, bukan {1}: isi biaya dalam mata uang itu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>A leg is repeated every day or less often: give 1 day or more.</source>
            <translation>Ruas diulang setiap hari atau lebih jarang: isi 1 hari atau lebih.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>{0} does not leave again until that day: give a later one.</source>
            <translation>{0} tidak berangkat lagi sampai hari itu: isi tanggal yang lebih lambat.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>That is more than {0} legs: give an earlier day.</source>
            <translation>Jumlahnya lebih dari {0} ruas: isi tanggal yang lebih awal.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>Repeated {1} on 1 day</source>
            <translation>Mengulang {1} pada 1 hari</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>Repeated {1} on {0} days</source>
            <translation>Mengulang {1} pada {0} hari</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>a plan</source>
            <translation>rencana</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>a pin or a forbid rule</source>
            <translation>aturan sematan atau larangan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>a manifest</source>
            <translation>manifes</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>{0} is named by {1}: cancel it instead, or take it out there first.</source>
            <translation>{0} tercantum dalam {1}: batalkan saja ruas itu, atau keluarkan dahulu dari sana.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>Removed leg {0}</source>
            <translation>Menghapus ruas {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>Saved place {0}</source>
            <translation>Menyimpan tempat {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>There is no setting {0}: use {1}.</source>
            <translation>Tidak ada pengaturan {0}: gunakan {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <location filename="../../repatriate/app/values.py" />
            <location filename="../../repatriate/intake/report.py" />
            <source>{0}: “{1}” is {2}.</source>
            <translation>{0}: “{1}” {2}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>Set {0} to {1}</source>
            <translation>Mengatur {0} menjadi {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/commands/transport.py" />
            <source>the default</source>
            <translation>nilai bawaan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/composing.py" />
            <source>{0} has no nationality, and no issuing state is set: fill in one of them.</source>
            <translation>{0} tidak memiliki kewarganegaraan dan negara penerbit belum diatur: isi salah satunya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/composing.py" />
            <location filename="../../repatriate/app/register_papers.py" />
            <location filename="../../repatriate/app/seals.py" />
            <location filename="../../repatriate/papers/etd.py" />
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/composing.py" />
            <source>{0} So it is with {1} more. Nothing was issued.</source>
            <translation>{0} Demikian pula {1} orang lainnya. Tidak ada dokumen yang diterbitkan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/composing.py" />
            <source>{0} Nothing was issued.</source>
            <translation>{0} Tidak ada dokumen yang diterbitkan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/exporting.py" />
            <location filename="../../repatriate/app/transaction.py" />
            <location filename="../../repatriate/store/file.py" />
            <source>There is no folder {0}: make it first.</source>
            <translation>Tidak ada folder {0}: buat dahulu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/exporting.py" />
            <location filename="../../repatriate/app/transaction.py" />
            <source>{0} cannot be written ({1}): if it is open in another program, close it there.</source>
            <translation>{0} tidak dapat ditulis ({1}): jika terbuka di program lain, tutup di sana.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/held_views.py" />
            <source>Passport</source>
            <translation>Paspor</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/held_views.py" />
            <source>Emergency travel document</source>
            <translation>Dokumen perjalanan darurat (SPLP)</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/held_views.py" />
            <source>Laissez-passer</source>
            <translation>Laissez-passer</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/held_views.py" />
            <source>Refugee's travel document</source>
            <translation>Dokumen perjalanan pengungsi</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/held_views.py" />
            <source>Stateless person's travel document</source>
            <translation>Dokumen perjalanan orang tanpa kewarganegaraan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/held_views.py" />
            <source>Identity card</source>
            <translation>Kartu identitas</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/held_views.py" />
            <source>Other document</source>
            <translation>Dokumen lain</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/held_views.py" />
            <source>Carriers take it everywhere.</source>
            <translation>Pengangkut menerimanya di mana pun.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/held_views.py" />
            <source>Carriers take it as a passport.</source>
            <translation>Pengangkut menerimanya seperti paspor.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/held_views.py" />
            <source>It counts as an emergency travel document: some legs refuse it.</source>
            <translation>Dianggap dokumen perjalanan darurat: beberapa ruas menolaknya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/held_views.py" />
            <source>No border is planned on it: which neighbours take a card, only they say. It shows who they are.</source>
            <translation>Perlintasan perbatasan tidak direncanakan dengannya: hanya negara tetangga yang menentukan apakah kartu diterima. Kartu ini menunjukkan siapa orangnya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/held_views.py" />
            <source>No border is crossed on it. It shows who they are.</source>
            <translation>Tidak dapat dipakai melintasi perbatasan. Dokumen ini menunjukkan siapa orangnya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/issued_views.py" />
            <source>This office did not issue that document.</source>
            <translation>Kantor ini tidak menerbitkan dokumen itu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/issued_views.py" />
            <source>This office issued no document {0}: check the number.</source>
            <translation>Kantor ini tidak menerbitkan dokumen {0}: periksa nomornya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/issuing.py" />
            <source>{0} has no destination: fill it in, the document is for one journey.</source>
            <translation>{0} tidak memiliki tujuan: isi dahulu, sebab dokumen berlaku untuk satu perjalanan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/issuing.py" />
            <source>No plan is published: plan and publish first.</source>
            <translation>Belum ada rencana yang diterbitkan: susun dan terbitkan rencana dahulu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/issuing.py" />
            <source>Nobody is on {0} in the published plan.</source>
            <translation>Tidak ada orang di {0} dalam rencana yang diterbitkan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/jobs.py" />
            <source>{0} is not the template: {1}.</source>
            <translation>{0} bukan templat: {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/jobs.py" />
            <location filename="../../repatriate/app/plans.py" />
            <source>There is no plan yet: run the planner first.</source>
            <translation>Belum ada rencana: jalankan perencana dahulu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/layouts.py" />
            <source>{0} is not UTF-8: save it so.</source>
            <translation>{0} bukan UTF-8: simpan sebagai UTF-8.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/layouts.py" />
            <location filename="../../repatriate/app/photographing.py" />
            <location filename="../../repatriate/app/rosters/opening.py" />
            <location filename="../../repatriate/intake/roster/mapping.py" />
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} cannot be read ({1}).</source>
            <translation>{0} tidak dapat dibaca ({1}).</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/layouts.py" />
            <location filename="../../repatriate/app/seals.py" />
            <location filename="../../repatriate/store/backup.py" />
            <source>{0} cannot be written ({1}).</source>
            <translation>{0} tidak dapat ditulis ({1}).</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/merging.py" />
            <source>{0} cannot be merged with themselves: choose two people.</source>
            <translation>{0} tidak dapat digabungkan dengan dirinya sendiri: pilih dua orang.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/merging.py" />
            <source>{0} was merged already and is {1} now: use that reference.</source>
            <translation>{0} sudah digabungkan dan kini menjadi {1}: pakai nomor rujukan itu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/merging.py" />
            <source>{0} left on {1} and {2} on {3}: they are two people and cannot be merged.</source>
            <translation>{0} berangkat dengan {1} dan {2} dengan {3}: mereka dua orang dan tidak dapat digabungkan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/note_drafts.py" />
            <source>Say which authority the note is to: the checklist does not name one.</source>
            <translation>Sebutkan instansi yang dituju nota: daftar periksa tidak menyebutkannya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/note_drafts.py" />
            <source>Nobody knows who writes the note: fill in the setting authority, such as Embassy of Indonesia.</source>
            <translation>Penulis nota tidak diketahui: isi pengaturan instansi, misalnya Kedutaan Besar Indonesia.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/note_views.py" />
            <source>There is no wording in “{0}”: write one, or use {1}.</source>
            <translation>Tidak ada teks dalam “{0}”: tulis satu, atau gunakan {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/operation.py" />
            <location filename="../../repatriate/store/keys.py" />
            <source>This text holds half a character, which no file can keep: type it again.</source>
            <translation>Teks ini berisi setengah karakter, yang tidak dapat disimpan berkas mana pun: ketik ulang.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/operation.py" />
            <source>The file is closed.</source>
            <translation>Berkas sudah ditutup.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/operation.py" />
            <source>“{0}” cannot be undone: what came later needs it. Undo that first.</source>
            <translation>“{0}” tidak dapat diurungkan: perubahan sesudahnya memerlukannya. Urungkan perubahan itu dahulu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/operation.py" />
            <source>There is nothing to undo.</source>
            <translation>Tidak ada yang dapat diurungkan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/operation.py" />
            <source>There is nothing to redo.</source>
            <translation>Tidak ada yang dapat diulangi.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/operation.py" />
            <source>Entry {0} is not one that can be undone now: see the journal.</source>
            <translation>Catatan {0} tidak dapat diurungkan sekarang: lihat jurnal.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/operation.py" />
            <source>“{0}” cannot be undone: something it wrote was changed since. Undo that first.</source>
            <translation>“{0}” tidak dapat diurungkan: isinya sudah diubah sejak itu. Urungkan perubahan itu dahulu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/operation.py" />
            <source>a row of {0} refers to nothing</source>
            <translation>satu baris {0} tidak merujuk ke apa pun</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/pasting.py" />
            <source>“{0}” is {1}.</source>
            <translation>“{0}” {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/pasting.py" />
            <source>Row {0}, {1}: {2}</source>
            <translation>Baris {0}, {1}: {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/pasting.py" />
            <source>No column here says anything of people but their reference.</source>
            <translation>Selain nomor rujukan, tidak ada kolom di sini yang berisi keterangan tentang orang.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/pasting.py" />
            <source>{0} cells were copied and {1} people are selected: copy one cell, or as many as there are people.</source>
            <translation>{0} sel disalin, sedangkan {1} orang dipilih: salin satu sel, atau sebanyak orang yang dipilih.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/pasting.py" />
            <source>A reference belongs to one person: it cannot be pasted over others.</source>
            <translation>Nomor rujukan milik satu orang: tidak dapat ditempelkan pada orang lain.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/pasting.py" />
            <source>Row {0} has neither a reference nor a name: nobody knows who it is.</source>
            <translation>Baris {0} tidak memiliki nomor rujukan ataupun nama: tidak diketahui siapa orangnya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/pasting.py" />
            <source>nobody here is {0}: leave the reference empty for somebody new.</source>
            <translation>tidak ada {0} di sini: kosongkan nomor rujukan untuk orang baru.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/pasting.py" />
            <source>{0} stands in row {1} already.</source>
            <translation>{0} sudah ada di baris {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/pasting.py" />
            <source>Document {0} is that of {1}: is this the same person?</source>
            <translation>Dokumen {0} adalah milik {1}: apakah ini orang yang sama?</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/people_filters.py" />
            <source>{0} is no age: write it as 0-17 or 60-.</source>
            <translation>{0} bukan usia: tulis seperti 0-17 atau 60-.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/people_filters.py" />
            <source>{0} is no day: write it as 2025-06-01.</source>
            <translation>{0} bukan tanggal: tulis seperti 2025-06-01.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/photographing.py" />
            <location filename="../../repatriate/papers/photo.py" />
            <location filename="../../ui/rooms/person/photo.py" />
            <source>This file is larger than {0} MB: choose a smaller picture.</source>
            <translation>Berkas ini lebih dari {0} MB: pilih gambar yang lebih kecil.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/photographing.py" />
            <source>There is no folder {0}: check the name.</source>
            <translation>Tidak ada folder {0}: periksa namanya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/photographing.py" />
            <source>There are no pictures in {0}: JPEG or PNG files, called P00012.jpg.</source>
            <translation>Tidak ada gambar di {0}: diperlukan berkas JPEG atau PNG, bernama P00012.jpg.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/photographing.py" />
            <source>nobody here has that reference</source>
            <translation>tidak ada orang di sini dengan nomor rujukan itu</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/photographing.py" />
            <source>there is another picture of {0}</source>
            <translation>ada gambar lain dari {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/places.py" />
            <source>{0} is no place here: use an airport code, or add it to the places.</source>
            <translation>{0} bukan tempat yang dikenal di sini: gunakan kode bandara, atau tambahkan ke daftar tempat.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/places.py" />
            <source>{0} lies in {1}, not in {2}.</source>
            <translation>{0} terletak di {1}, bukan di {2}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/previews.py" />
            <source>Series {0} has no blanks left; enter what was received.</source>
            <translation>Blangko seri {0} sudah habis; catat blangko yang diterima.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/previews.py" />
            <location filename="../../repatriate/papers/register.py" />
            <source>Series {0} has {1} blanks left and {2} are needed; enter what was received.</source>
            <translation>Sisa blangko seri {0} adalah {1}, sedangkan yang diperlukan {2}; catat blangko yang diterima.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/previews.py" />
            <source>Only a document that this office issued can be shown as it was printed.</source>
            <translation>Hanya dokumen terbitan kantor ini yang dapat ditampilkan seperti saat dicetak.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/printed.py" />
            <source>Something is missing that a document was printed with.</source>
            <translation>Ada yang hilang dari bahan cetak sebuah dokumen.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/printed.py" />
            <source>Only a document that this office issued, and that is valid, can be voided, spoiled or printed again.</source>
            <translation>Hanya dokumen terbitan kantor ini yang masih berlaku dapat dibatalkan, dicatat rusak, atau dicetak ulang.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/register_papers.py" />
            <source>{0} blank</source>
            <translation>{0} blangko</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/register_papers.py" />
            <source>{0} blanks</source>
            <translation>{0} blangko</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/register_papers.py" />
            <source>Not in the safe: {0}</source>
            <translation>Tidak di brankas: {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/register_papers.py" />
            <source>{0} is still to come: what the register will say then, nobody knows.</source>
            <translation>{0} belum tiba: isi register saat itu belum dapat diketahui.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/register_papers.py" />
            <source>Made from the register by {0} on {1}; journal {2}</source>
            <translation>Dibuat dari register oleh {0} pada {1}; jurnal {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/register_views.py" />
            <location filename="../../repatriate/app/transaction.py" />
            <source>There is no blank {0} in this file: check the number.</source>
            <translation>Tidak ada blangko {0} di berkas ini: periksa nomornya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>{0} It says that it is not decided yet.</source>
            <translation>{0} Disebutkan bahwa hal itu belum diputuskan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>{0} It says both yes and no.</source>
            <translation>{0} Disebutkan ya dan tidak sekaligus.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>By our reference.</source>
            <translation>Menurut nomor rujukan kita.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>By the number of a document.</source>
            <translation>Menurut nomor dokumen.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>It may mean {0}.</source>
            <translation>Mungkin maksudnya {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>Nobody whose answer is waited for is named so.</source>
            <translation>Tidak ada yang menunggu jawaban dengan nama itu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>Several have that name: {0}.</source>
            <translation>Beberapa orang bernama itu: {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>The name is like that of {0}.</source>
            <translation>Namanya mirip dengan nama {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>By name.</source>
            <translation>Menurut nama.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>{0}; {1}; {2}.</source>
            <translation>{0}; {1}; {2}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>{0} answer can be recorded</source>
            <translation>{0} jawaban dapat dicatat</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>{0} answers can be recorded</source>
            <translation>{0} jawaban dapat dicatat</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>{0} line is to be looked at</source>
            <translation>{0} baris perlu diperiksa</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>{0} lines are to be looked at</source>
            <translation>{0} baris perlu diperiksa</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>nothing is said of {0} person</source>
            <translation>{0} orang tidak disebut sama sekali</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/replies.py" />
            <source>nothing is said of {0} people</source>
            <translation>{0} orang tidak disebut sama sekali</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/rosters/lists.py" />
            <source>There is no list {0} in this file: check the number.</source>
            <translation>Tidak ada daftar {0} di berkas ini: periksa nomornya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/rosters/lists.py" />
            <source>The file of this list was not kept: it was too large.</source>
            <translation>Berkas daftar ini tidak disimpan: terlalu besar.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/rosters/lists.py" />
            <source>the mapping in the file</source>
            <translation>pemetaan kolom di berkas</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/rosters/opening.py" />
            <source>“{0}” is no nationality: write three letters, as in IDN.</source>
            <translation>“{0}” bukan kewarganegaraan: tulis tiga huruf, seperti IDN.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/rosters/opening.py" />
            <source>this looks like the template, but {0}: it was read as a list of people, and the other sheets were left out</source>
            <translation>ini tampak seperti templat, tetapi {0}: dibaca sebagai daftar orang, dan lembar lainnya dilewati</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/rosters/proposal.py" />
            <source>put aside by the officer: look at it again later</source>
            <translation>disisihkan oleh petugas: periksa lagi nanti</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/rosters/proposal.py" />
            <source>the same reference</source>
            <translation>nomor rujukan sama</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/rosters/proposal.py" />
            <source>the same name, once on this list and once on the last one like it</source>
            <translation>nama sama, sekali di daftar ini dan sekali di daftar terakhir yang sejenis</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/rosters/proposal.py" />
            <source>on row {0} of this list</source>
            <translation>di baris {0} daftar ini</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/sample.py" />
            <source>The shipped sample cannot be read: {0}</source>
            <translation>Contoh bawaan tidak dapat dibaca: {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/seals.py" />
            <source>The certificate of seal key {0} {1} is not valid on {2}: use another key, or none, in the settings of seals.</source>
            <translation>Sertifikat kunci segel {0} {1} tidak berlaku pada {2}: pakai kunci lain, atau tanpa kunci, di pengaturan segel.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/seals.py" />
            <source>The file is larger than {0} MB.</source>
            <translation>Berkas ini lebih dari {0} MB.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/seals.py" />
            <source>There is no such file: check the name and the folder.</source>
            <translation>Tidak ada berkas itu: periksa nama dan foldernya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/seals.py" />
            <source>The file cannot be read ({0}).</source>
            <translation>Berkas ini tidak dapat dibaca ({0}).</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/seals.py" />
            <source>There is no seal to be seen here: scan the document at 300 dots to the inch, flat and in focus.</source>
            <translation>Tidak ada segel yang terlihat di sini: pindai dokumen pada 300 titik per inci, datar dan tajam.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Situation report</source>
            <translation>Laporan situasi</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>As of {0}, {1} UTC</source>
            <translation>Per {0}, {1} UTC</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>From registered to arrived</source>
            <translation>Dari terdaftar sampai tiba</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Needs attention</source>
            <translation>Perlu perhatian</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Nothing.</source>
            <translation>Tidak ada.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>By nationality</source>
            <translation>Menurut kewarganegaraan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Nationality</source>
            <translation>Kewarganegaraan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>By destination</source>
            <translation>Menurut tujuan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Destination</source>
            <translation>Tujuan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} · figures only, no personal data · journal entry {1}, seal {2}</source>
            <translation>{0} · angka saja, tanpa data pribadi · catatan jurnal {1}, segel {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>The report is a PDF: choose a name that ends in .pdf.</source>
            <translation>Laporan ini berupa PDF: pilih nama yang berakhiran .pdf.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <location filename="../../repatriate/manifests/export.py" />
            <source>There is no folder {0}; choose one that exists.</source>
            <translation>Tidak ada folder {0}; pilih folder yang ada.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} cannot be written ({1}): close it elsewhere or choose another name.</source>
            <translation>{0} tidak dapat ditulis ({1}): tutup di program lain atau pilih nama lain.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Registered</source>
            <translation>Terdaftar</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Cleared to leave</source>
            <translation>Boleh berangkat</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Documented</source>
            <translation>Berdokumen</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>On the plan</source>
            <translation>Dalam rencana</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>no plan yet</source>
            <translation>belum ada rencana</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>On a manifest</source>
            <translation>Tercantum di manifes</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Departed</source>
            <translation>Berangkat</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} leg</source>
            <translation>{0} ruas</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} legs</source>
            <translation>{0} ruas</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Arrived</source>
            <translation>Tiba</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} manifest</source>
            <translation>{0} manifes</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} manifests</source>
            <translation>{0} manifes</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>none made yet</source>
            <translation>belum ada</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} waiting</source>
            <translation>{0} menunggu</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} without</source>
            <translation>{0} tanpa dokumen</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} left out</source>
            <translation>{0} tanpa tempat</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>not known</source>
            <translation>tidak diketahui</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} other</source>
            <translation>{0} lainnya</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} others</source>
            <translation>{0} lainnya</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Cleared</source>
            <translation>Berizin</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Nobody is registered.</source>
            <translation>Belum ada orang yang terdaftar.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Waiting on</source>
            <translation>Menunggu dari</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>What is missing</source>
            <translation>Yang belum ada</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Whose move</source>
            <translation>Pihak yang bertindak</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>People</source>
            <translation>Orang</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Oldest, days</source>
            <translation>Terlama, hari</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Nobody waits for anything.</source>
            <translation>Tidak ada yang menunggu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Travel document</source>
            <translation>Dokumen perjalanan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>this office</source>
            <translation>kantor ini</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} authorities</source>
            <translation>{0} instansi</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>not named</source>
            <translation>tidak disebutkan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Next departures</source>
            <translation>Keberangkatan berikutnya</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Local time</source>
            <translation>Waktu setempat</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Leg</source>
            <translation>Ruas</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Route</source>
            <translation>Rute</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Seats</source>
            <translation>Kursi</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Papers</source>
            <translation>Dokumen</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Manifest</source>
            <translation>Manifes</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>Nothing leaves.</source>
            <translation>Tidak ada keberangkatan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <location filename="../../repatriate/intake/template.py" />
            <location filename="../../repatriate/papers/zones/formats.py" />
            <source>none</source>
            <translation>tidak ada</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>changed since v{0}</source>
            <translation>berubah sejak v{0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>sent v{0}</source>
            <translation>terkirim v{0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>made v{0}</source>
            <translation>dibuat v{0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} person is on a leg that is cancelled</source>
            <translation>{0} orang berada pada ruas yang dibatalkan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} people are on a leg that is cancelled</source>
            <translation>{0} orang berada pada ruas yang dibatalkan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} person: the document expires before they arrive</source>
            <translation>{0} orang: masa berlaku dokumen habis sebelum tiba</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} people: the document expires before they arrive</source>
            <translation>{0} orang: masa berlaku dokumen habis sebelum tiba</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} person on the plan is on hold since</source>
            <translation>{0} orang dalam rencana kini ditahan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} people on the plan are on hold since</source>
            <translation>{0} orang dalam rencana kini ditahan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} hold ends within three days</source>
            <translation>{0} penahanan berakhir dalam tiga hari</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} people: the hold ends within three days</source>
            <translation>{0} orang: penahanan berakhir dalam tiga hari</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} person of the first priority is left out of the plan</source>
            <translation>{0} orang prioritas pertama tidak mendapat tempat dalam rencana</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} people of the first priority are left out of the plan</source>
            <translation>{0} orang prioritas pertama tidak mendapat tempat dalam rencana</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} person under 18 is without a household</source>
            <translation>{0} orang di bawah 18 tahun tidak tercatat dalam keluarga</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} people under 18 are without a household</source>
            <translation>{0} orang di bawah 18 tahun tidak tercatat dalam keluarga</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} person has no destination, so no journey can be found</source>
            <translation>{0} orang tidak memiliki tujuan, sehingga perjalanannya tidak dapat dicari</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} people have no destination, so no journey can be found</source>
            <translation>{0} orang tidak memiliki tujuan, sehingga perjalanannya tidak dapat dicari</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{1} carries other people than its last manifest lists</source>
            <translation>{1} membawa orang yang berbeda dari manifes terakhirnya</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} legs carry other people than their last manifest lists, the first is {1}</source>
            <translation>{0} ruas membawa orang yang berbeda dari manifes terakhirnya, yang pertama {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{1} leaves within two days and has no manifest</source>
            <translation>{1} berangkat dalam dua hari dan belum memiliki manifes</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} legs leave within two days and have no manifest, the first is {1}</source>
            <translation>{0} ruas berangkat dalam dua hari dan belum memiliki manifes, yang pertama {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} row of a list is kept aside: it may be somebody</source>
            <translation>{0} baris daftar disisihkan: mungkin itu seseorang</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>{0} rows of lists are kept aside: each may be somebody</source>
            <translation>{0} baris daftar disisihkan: masing-masing mungkin seseorang</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>The draft is not published: manifests and this overview show the published plan</source>
            <translation>Draf belum diterbitkan: manifes dan ikhtisar ini menampilkan rencana yang diterbitkan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>The last backup is {0} day old</source>
            <translation>Cadangan terakhir dibuat {0} hari yang lalu</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/situation.py" />
            <source>The last backup is {0} days old</source>
            <translation>Cadangan terakhir dibuat {0} hari yang lalu</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/transaction.py" />
            <location filename="../../repatriate/papers/etd.py" />
            <source>{0} cannot be written ({1}); close it elsewhere or choose another place.</source>
            <translation>{0} tidak dapat ditulis ({1}); tutup di program lain atau pilih tempat lain.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/transaction.py" />
            <source>There is no group {0} in this file: check the name.</source>
            <translation>Tidak ada kelompok {0} di berkas ini: periksa namanya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/values.py" />
            <source>There is no field {0} in {1}.</source>
            <translation>Tidak ada kolom {0} dalam {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/whatif.py" />
            <source>{0} is cancelled.</source>
            <translation>{0} dibatalkan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/whatif.py" />
            <source>{0} ends at {1}, {2} leaves from {3}.</source>
            <translation>{0} berakhir di {1}, sedangkan {2} berangkat dari {3}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/whatif.py" />
            <source>{0} leaves before {1} arrives.</source>
            <translation>{0} berangkat sebelum {1} tiba.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/whatif.py" />
            <source>{0} leaves {1} after {2} arrives: {3} are needed.</source>
            <translation>{0} berangkat {1} setelah {2} tiba: diperlukan {3}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/whatif.py" />
            <source>{0} leaves {1} after {2} arrives: {3} is the most.</source>
            <translation>{0} berangkat {1} setelah {2} tiba: paling lama {3}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/whatif.py" />
            <source>{0} day</source>
            <translation>{0} hari</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/whatif.py" />
            <source>{0} days</source>
            <translation>{0} hari</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/whatif.py" />
            <source>{0} d {1} h</source>
            <translation>{0} hari {1} jam</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/whatif.py" />
            <source>{0} min</source>
            <translation>{0} menit</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/whatif.py" />
            <source>{0} h {1} min</source>
            <translation>{0} jam {1} menit</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/whatif.py" />
            <source>{0} h</source>
            <translation>{0} jam</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>accepts_etd</source>
            <translation>penerimaan SPLP</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>address</source>
            <translation>alamat</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>arrives</source>
            <translation>waktu tiba</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>assistance</source>
            <translation>bantuan khusus</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>authority</source>
            <translation>instansi</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>birth_date</source>
            <translation>tanggal lahir</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>birth_place</source>
            <translation>tempat lahir</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>carrier</source>
            <translation>pengangkut</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>clear_until</source>
            <translation>batas boleh berangkat</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>code</source>
            <translation>kode</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>cohesion</source>
            <translation>kebersamaan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>country</source>
            <translation>negara</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>currency</source>
            <translation>mata uang</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>departs</source>
            <translation>waktu berangkat</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>destination</source>
            <translation>tujuan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>document_expiry</source>
            <translation>masa berlaku dokumen</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>document_issuer</source>
            <translation>penerbit dokumen</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>document_number</source>
            <translation>nomor dokumen</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>document_type</source>
            <translation>jenis dokumen</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>expires</source>
            <translation>berlaku hingga</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>given_names</source>
            <translation>nama depan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>group</source>
            <translation>kelompok</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>hold</source>
            <translation>penahanan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>hold_from</source>
            <translation>awal penahanan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>hold_until</source>
            <translation>akhir penahanan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>household</source>
            <translation>keluarga</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <location filename="../../repatriate/papers/register.py" />
            <source>issued</source>
            <translation>diterbitkan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>issuer</source>
            <translation>penerbit</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>issuing_state</source>
            <translation>negara penerbit</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>kind</source>
            <translation>jenis</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>latitude</source>
            <translation>lintang</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>layout</source>
            <translation>tata letak</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>location</source>
            <translation>lokasi</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>longitude</source>
            <translation>bujur</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>max_infants</source>
            <translation>batas bayi</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>max_layover_hours</source>
            <translation>batas jam sambungan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>max_legs</source>
            <translation>batas jumlah ruas</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>max_stretcher</source>
            <translation>batas tandu</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>max_unaccompanied_minors</source>
            <translation>batas anak tanpa pendamping</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>max_wheelchair</source>
            <translation>batas kursi roda</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>min_connection_minutes</source>
            <translation>menit sambungan minimum</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>mode</source>
            <translation>moda</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>name</source>
            <translation>nama</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>nationality</source>
            <translation>kewarganegaraan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>native_name</source>
            <translation>nama dalam aksara asli</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>note</source>
            <translation>nota</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>note_number</source>
            <translation>nomor nota</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>notes</source>
            <translation>keterangan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>number</source>
            <translation>nomor</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>operation</source>
            <translation>operasi</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>origin</source>
            <translation>asal</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>outside_name</source>
            <translation>nama untuk pihak luar</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>plan_start</source>
            <translation>awal rencana</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>priority</source>
            <translation>prioritas</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>province</source>
            <translation>provinsi</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>ready_from</source>
            <translation>tanggal siap</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>reason</source>
            <translation>alasan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>ref</source>
            <translation>nomor rujukan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>reference</source>
            <translation>rujukan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>seat_cost</source>
            <translation>biaya kursi</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>seats</source>
            <translation>kursi</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>seen_by</source>
            <translation>dilihat oleh</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>seen_on</source>
            <translation>dilihat pada</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>sex</source>
            <translation>jenis kelamin</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>status</source>
            <translation>status</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>stretcher_seats</source>
            <translation>kursi per tandu</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>surname</source>
            <translation>nama keluarga</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>timezone</source>
            <translation>zona waktu</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>plan start</source>
            <translation>awal rencana</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>min connection minutes</source>
            <translation>menit sambungan minimum</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>max layover hours</source>
            <translation>batas jam sambungan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>max legs</source>
            <translation>batas jumlah ruas</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>issuing state</source>
            <translation>negara penerbit</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>outside name</source>
            <translation>nama untuk pihak luar</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>note number</source>
            <translation>nomor nota</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>planned</source>
            <translation>terencana</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>closed</source>
            <translation>ditutup</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>departed</source>
            <translation>berangkat</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>arrived</source>
            <translation>tiba</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>cancelled</source>
            <translation>dibatalkan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>exit</source>
            <translation>keluar</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>arrival</source>
            <translation>kedatangan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>receiving</source>
            <translation>penerimaan</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>escort</source>
            <translation>pengawal</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>office</source>
            <translation>kantor</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>{0} person</source>
            <translation>{0} orang</translation>
        </message>
        <message>
            <location filename="../../repatriate/app/words.py" />
            <source>{0} people</source>
            <translation>{0} orang</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>longer than the {0} characters that a cell holds: shorten it</source>
            <translation>lebih panjang dari {0} karakter yang dapat dimuat sel: persingkat</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>a code has no spaces</source>
            <translation>mengandung spasi: kode tidak memakai spasi</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>not a country: write three letters, as in IDN or PHL</source>
            <translation>bukan negara: tulis tiga huruf, seperti IDN atau PHL</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>not a nationality: write three letters, as in IDN or PHL</source>
            <translation>bukan kewarganegaraan: tulis tiga huruf, seperti IDN atau PHL</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>not a date: write it as a date, or as 2025-03-31</source>
            <translation>bukan tanggal: tulis sebagai tanggal atau 2025-03-31</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>no day of our times: check the year</source>
            <translation>bukan tanggal yang wajar: periksa tahunnya</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>not a date: write it as a date, or as 1998-03-15; with ?? for what is not known</source>
            <translation>bukan tanggal: tulis sebagai tanggal atau 1998-03-15; ?? untuk yang tidak diketahui</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>not a date and time: write it as 2025-03-31 14:20, local time</source>
            <translation>bukan tanggal dan waktu: tulis seperti 2025-03-31 14:20, waktu setempat</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>no time of our days: check the year</source>
            <translation>bukan waktu yang wajar: periksa tahunnya</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>not a number</source>
            <translation>bukan angka</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>less than {0}</source>
            <translation>kurang dari {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>more than {0}</source>
            <translation>lebih dari {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>not a whole number</source>
            <translation>bukan bilangan bulat</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>neither yes nor no</source>
            <translation>bukan ya atau tidak</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>not one of {0}</source>
            <translation>tidak termasuk {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>not IATA codes with spaces between, as in WCHR MEDA</source>
            <translation>bukan kode IATA yang dipisahkan spasi, seperti WCHR MEDA</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>not a time zone: write it as Asia/Bangkok</source>
            <translation>bukan zona waktu: tulis seperti Asia/Bangkok</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/cells.py" />
            <source>not a destination: write a country (IDN), a place (CGK), or both (CHN:CAN)</source>
            <translation>bukan tujuan: tulis negara (IDN), tempat (CGK), atau keduanya (CHN:CAN)</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>this is needed, and the cell is empty: fill it in</source>
            <translation>sel ini wajib, tetapi kosong: isi dahulu</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>nothing is said of a document: fill it in</source>
            <translation>tidak ada keterangan tentang dokumen: isi dahulu</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>no kind of {0}: mend one of them</source>
            <translation>bukan jenis {0}: perbaiki salah satunya</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>no person here: use a ref of sheet People</source>
            <translation>bukan orang yang dikenal di sini: gunakan ref dari lembar People</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>no code for a place: the colon is for COUNTRY:PLACE</source>
            <translation>bukan kode tempat: titik dua hanya untuk NEGARA:TEMPAT</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>the cell is empty, and {0} is no known airport: fill it in</source>
            <translation>sel ini kosong, dan {0} bukan bandara yang dikenal: isi dahulu</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>no place here: use an airport code, or add it to sheet Places</source>
            <translation>bukan tempat yang dikenal di sini: gunakan kode bandara, atau tambahkan ke lembar Places</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>no name is here; the person was imported without</source>
            <translation>tidak ada nama; orang ini diimpor tanpa nama</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>{0}, which lies in {1}, not in {2}</source>
            <translation>merujuk ke {0}, yang terletak di {1}, bukan di {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>no country, and {0}</source>
            <translation>bukan negara, dan {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>before ready_from</source>
            <translation>lebih awal dari ready_from</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>before {0}: mend one of them</source>
            <translation>lebih awal dari {0}: perbaiki salah satunya</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>not {0}, which leg {1} has: an operation reckons in one currency</source>
            <translation>bukan {0} seperti pada ruas {1}: satu operasi memakai satu mata uang</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>not {0}: an operation reckons in one currency</source>
            <translation>bukan {0}: satu operasi memakai satu mata uang</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>wrong for leg {0}, which would arrive before it departs: mend one of them</source>
            <translation>tidak cocok untuk ruas {0}, yang akan tiba sebelum berangkat: perbaiki salah satunya</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>where the leg starts: a leg goes somewhere else</source>
            <translation>sama dengan tempat asal ruas: tujuannya harus tempat lain</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>no later than the departure, each in the local time of its place: mend one of them</source>
            <translation>tidak lebih lambat dari waktu berangkat, menurut waktu setempat masing-masing: perbaiki salah satunya</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>the same person as in a: a rule takes two</source>
            <translation>sama dengan orang di kolom a: aturan memerlukan dua orang</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/check.py" />
            <source>about a leg {0} that is not here: use a code of sheet Legs</source>
            <translation>menyebut ruas {0} yang tidak ada di sini: gunakan kode dari lembar Legs</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>somebody else fits as well</source>
            <translation>orang lain juga cocok</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>document numbers that differ by one sign</source>
            <translation>nomor dokumen berbeda satu karakter</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>different document numbers</source>
            <translation>nomor dokumen berbeda</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same name</source>
            <translation>nama sama</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same name, spelled differently</source>
            <translation>nama sama, ejaan berbeda</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same name, with parts missing</source>
            <translation>nama sama, sebagian tidak ada</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same name in its own script</source>
            <translation>nama sama dalam aksara asli</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same given name, another surname</source>
            <translation>nama depan sama, nama keluarga lain</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same name in Latin letters, but another one in its own script or marks</source>
            <translation>nama sama dalam huruf Latin, tetapi lain dalam aksara asli atau tanda bacanya</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same surname, other given names</source>
            <translation>nama keluarga sama, nama depan lain</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>some names are the same, others are not</source>
            <translation>sebagian nama sama, sebagian tidak</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>different names</source>
            <translation>nama berbeda</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same birth date</source>
            <translation>tanggal lahir sama</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same month of birth, a day is not known</source>
            <translation>bulan lahir sama, salah satu harinya tidak diketahui</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same year of birth, the day is not sure</source>
            <translation>tahun lahir sama, harinya tidak pasti</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same day and month of birth, a year is not known</source>
            <translation>hari dan bulan lahir sama, salah satu tahunnya tidak diketahui</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same birth date with day and month swapped</source>
            <translation>tanggal lahir sama, hari dan bulan tertukar</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same day and month of birth, the year counted differently</source>
            <translation>hari dan bulan lahir sama, tahun dihitung berbeda</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>birth dates that differ by one digit</source>
            <translation>tanggal lahir berbeda satu angka</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>years of birth one apart</source>
            <translation>tahun lahir selisih satu</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same year of birth, another day</source>
            <translation>tahun lahir sama, hari lain</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>different birth dates</source>
            <translation>tanggal lahir berbeda</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same sex</source>
            <translation>jenis kelamin sama</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>another sex</source>
            <translation>jenis kelamin lain</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same nationality</source>
            <translation>kewarganegaraan sama</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>another nationality</source>
            <translation>kewarganegaraan lain</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same province</source>
            <translation>provinsi sama</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>a typing error in the number, or a number that two people share</source>
            <translation>salah ketik nomor, atau nomor yang dipakai dua orang</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the number of a parent or of a twin, perhaps</source>
            <translation>mungkin nomor orang tua atau saudara kembar</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the document number {0}, which others have too</source>
            <translation>nomor dokumen {0}, yang juga dipakai orang lain</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/matching/verdict.py" />
            <source>the same document number {0}</source>
            <translation>nomor dokumen {0} sama</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/pasted.py" />
            <source>This is too much to paste: save it as a file and import that.</source>
            <translation>Terlalu banyak untuk ditempel: simpan sebagai berkas, lalu impor.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/pasted.py" />
            <source>There is no text on the clipboard: copy cells in Excel first, then paste.</source>
            <translation>Tidak ada teks di papan klip: salin sel di Excel dahulu, lalu tempel.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/pasted.py" />
            <source>These are {0} rows: more than {1} are imported as a file, not pasted.</source>
            <translation>Ini {0} baris: lebih dari {1} baris diimpor sebagai berkas, bukan ditempel.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/pasted.py" />
            <source>Only titles of columns were copied: copy the rows under them too.</source>
            <translation>Hanya judul kolom yang disalin: salin juga baris di bawahnya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/pasted.py" />
            <source>What was copied is no block of cells: copy it in Excel again.</source>
            <translation>Yang disalin bukan blok sel: salin sekali lagi di Excel.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/pasted.py" />
            <source>“{0}” and “{1}” name the same column: copy only one of them.</source>
            <translation>“{0}” dan “{1}” menunjuk kolom yang sama: salin salah satu saja.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/pasted.py" />
            <source>{0} is an error of the sheet, not a value: mend it there.</source>
            <translation>{0} adalah pesan kesalahan lembar kerja, bukan nilai: perbaiki di sana.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/pasted.py" />
            <source>this is a formula: copy what it shows.</source>
            <translation>ini rumus: salin nilai yang ditampilkannya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/pasted.py" />
            <source>{0} characters are too many here: at most {1}.</source>
            <translation>{0} karakter terlalu banyak di sini: paling banyak {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/report.py" />
            <source>{0}, row {1}, {2}</source>
            <translation>{0}, baris {1}, {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/report.py" />
            <source>{0}, row {1}</source>
            <translation>{0}, baris {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/report.py" />
            <source>{0}: {1}.</source>
            <translation>{0}: {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/assign.py" />
            <source>column {0}</source>
            <translation>kolom {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/mapping.py" />
            <source>{0} is too large to be a mapping of columns.</source>
            <translation>{0} terlalu besar untuk pemetaan kolom.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/mapping.py" />
            <source>There is no file {0}: check --mapping.</source>
            <translation>Tidak ada berkas {0}: periksa --mapping.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/mapping.py" />
            <source>{0} is not UTF-8 text: save it as such.</source>
            <translation>{0} bukan teks UTF-8: simpan sebagai UTF-8.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/mapping.py" />
            <source>{0} is no sound TOML: {1}.</source>
            <translation>{0} bukan TOML yang benar: {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/mapping.py" />
            <source>{0}: [columns] must give a field for each title, and the rest must be text.</source>
            <translation>{0}: [columns] harus memberi satu isian untuk setiap judul, dan selebihnya harus berupa teks.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/mapping.py" />
            <source>{0}: “{1}” is nothing that a mapping says ({2}).</source>
            <translation>{0}: “{1}” tidak dikenal dalam pemetaan kolom ({2}).</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/mapping.py" />
            <source>{0}: “{1}” is no nationality: write three letters, as in IDN.</source>
            <translation>{0}: “{1}” bukan kewarganegaraan: tulis tiga huruf, seperti IDN.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/mapping.py" />
            <source>{0}: dates are “day first” or “month first”, not “{1}”.</source>
            <translation>{0}: urutan tanggal adalah “day first” atau “month first”, bukan “{1}”.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/mapping.py" />
            <source>{0}: “{1}” for column “{2}” is no field: use one of {3}.</source>
            <translation>{0}: “{1}” untuk kolom “{2}” bukan nama isian: pakai salah satu dari {3}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/people.py" />
            <source>dates prove both orders of day and month: read with the day first, look at those that have both</source>
            <translation>tanggalnya membuktikan kedua urutan hari dan bulan: dibaca dengan hari di depan, periksa yang dapat dibaca dua cara</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/people.py" />
            <source>known only in part: taken as the youngest possible where age matters</source>
            <translation>hanya diketahui sebagian: dianggap usia termuda yang mungkin bila usia menentukan</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/people.py" />
            <source>{0}; it was kept in the notes</source>
            <translation>{0}; dicatat di keterangan</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/people.py" />
            <source>no place of this file: it was kept in the notes; add the place, then set it for these people</source>
            <translation>bukan tempat dalam berkas ini: dicatat di keterangan; tambahkan tempatnya, lalu tetapkan untuk orang-orang ini</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/people.py" />
            <source>longer than the {0} characters that a cell holds: it was cut, look it up in the list</source>
            <translation>lebih panjang daripada {0} karakter yang dapat dimuat sebuah sel: dipotong, lihat di daftar aslinya</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/people.py" />
            <source>no name is in this row: it was kept aside; fill in a name, then import it</source>
            <translation>tidak ada nama di baris ini: disisihkan; isi namanya, lalu impor</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/read.py" />
            <source>no list of people was found on this sheet: it was left out</source>
            <translation>tidak ditemukan daftar orang di lembar ini: dilewati</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/read.py" />
            <source>the list declares {0} people, and has {1} rows of people</source>
            <translation>daftar menyebut {0} orang, tetapi memuat {1} baris orang</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/read.py" />
            <source>no column tells the nationality, and the provinces are those of {0}: it was taken as {1}; look</source>
            <translation>tidak ada kolom kewarganegaraan, dan provinsinya adalah provinsi {0}: dianggap {1}; periksa</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/read.py" />
            <source>no row of a person: it was left out</source>
            <translation>bukan baris orang: dilewati</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/read.py" />
            <source>a formula whose value was never worked out: open the list in Excel, save it, then import that</source>
            <translation>berupa rumus yang nilainya belum dihitung: buka daftar di Excel, simpan, lalu impor</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/read.py" />
            <source>an error of the spreadsheet, not a value: look it up in the list</source>
            <translation>berupa pesan kesalahan lembar kerja, bukan nilai: lihat di daftar</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/read.py" />
            <location filename="../../repatriate/intake/template.py" />
            <source>column {0}: {1}</source>
            <translation>kolom {0}: {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/read.py" />
            <source>{0} holds no cell with anything in it: ask for the list again.</source>
            <translation>{0} tidak memuat sel yang berisi: minta daftarnya lagi.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/roster/read.py" />
            <source>{0} holds no list of people that can be found: a column of names is needed, with a title such as Name over it.</source>
            <translation>Di {0} tidak ditemukan daftar orang: diperlukan kolom nama dengan judul seperti Nama di atasnya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/template.py" />
            <source>it has no sheet People (its sheets: {0})</source>
            <translation>tidak ada lembar People di dalamnya (lembarnya: {0})</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/template.py" />
            <source>sheet People, row 1, column {0}: “{1}” is none of the template's headers</source>
            <translation>lembar People, baris 1, kolom {0}: “{1}” bukan judul kolom templat</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/template.py" />
            <source>row 1 of its sheet People is empty: the template's headers belong there</source>
            <translation>baris 1 lembar People kosong: judul kolom templat harus ada di sana</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/template.py" />
            <source>no sheet of the template; it was left out</source>
            <translation>bukan lembar templat; dilewati</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/template.py" />
            <source>a formula whose value was never worked out: open the workbook in Excel, save it, then import that</source>
            <translation>berupa rumus yang nilainya belum dihitung: buka buku kerja di Excel, simpan, lalu impor</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/template.py" />
            <source>an error of the spreadsheet, not a value: mend the cell or clear it</source>
            <translation>berupa pesan kesalahan lembar kerja, bukan nilai: perbaiki sel atau kosongkan</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/template.py" />
            <source>column {0}: “{1}” is none of this sheet's headers ({2})</source>
            <translation>kolom {0}: “{1}” bukan judul kolom lembar ini ({2})</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/template.py" />
            <source>column {0}: this header stands twice</source>
            <translation>kolom {0}: judul ini muncul dua kali</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/template.py" />
            <source>column {0} has no header: give it one, or clear the cell</source>
            <translation>kolom {0} tidak berjudul: beri judul, atau kosongkan selnya</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/template.py" />
            <source>there is no key</source>
            <translation>tidak ada key</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/template.py" />
            <source>no setting that this program uses; it was kept</source>
            <translation>bukan pengaturan yang dipakai program ini; tetap disimpan</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/template.py" />
            <source>on row {0} already: each {1} may stand once</source>
            <translation>sudah ada di baris {0}: setiap {1} hanya boleh sekali</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>no date of any calendar we know: it was put into the notes</source>
            <translation>bukan tanggal dalam kalender yang dikenal: dicatat di keterangan</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>an age and no date: it was put into the notes</source>
            <translation>berupa usia, bukan tanggal: dicatat di keterangan</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>later than today: it was put into the notes</source>
            <translation>sesudah hari ini: dicatat di keterangan</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>more than 20 years ahead: it was put into the notes</source>
            <translation>lebih dari 20 tahun ke depan: dicatat di keterangan</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>before 1900: it was put into the notes</source>
            <translation>sebelum tahun 1900: dicatat di keterangan</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>a date of the Hijri calendar: it was put into the notes, ask for the date in the passport</source>
            <translation>berupa tanggal Hijriah: dicatat di keterangan, tanyakan tanggal di paspor</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>a date of the Nepali calendar: it was put into the notes, ask for the date in the passport</source>
            <translation>berupa tanggal kalender Nepal: dicatat di keterangan, tanyakan tanggal di paspor</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>a date of the Ethiopian calendar: it was converted, compare it with the passport</source>
            <translation>berupa tanggal kalender Etiopia: dikonversi, cocokkan dengan paspor</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>a year of the Ethiopian calendar, which is two of ours: it was put into the notes</source>
            <translation>berupa tahun kalender Etiopia, yang mencakup dua tahun Masehi: dicatat di keterangan</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>a year of the Republic of China or of a reign: it was converted, check it</source>
            <translation>berupa tahun Minguo (Republik Tiongkok) atau tahun pemerintahan kaisar: dikonversi, periksa</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>marked as a year of the Buddhist era, but the year is ours: it was read as written, check it</source>
            <translation>ditandai sebagai tahun Buddhis, tetapi tahunnya Masehi: dibaca apa adanya, periksa</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>read as the day number of a spreadsheet: check the date</source>
            <translation>dibaca sebagai nomor hari lembar kerja: periksa tanggalnya</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>read from digits without anything between: check the date</source>
            <translation>dibaca dari angka tanpa pemisah: periksa tanggalnya</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>a month and two figures: they were read as the year, not as the day</source>
            <translation>berupa bulan dan dua angka: dibaca sebagai tahun, bukan hari</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>read as year, day and month, since there is no such month: check the date</source>
            <translation>dibaca sebagai tahun, hari, dan bulan, karena bulan itu tidak ada: periksa tanggalnya</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>read in the other order than its column, since there is no such month: check the date</source>
            <translation>dibaca dengan urutan lain dari kolomnya, karena bulan itu tidak ada: periksa tanggalnya</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>read with the day first, but the column proves both orders: check the date</source>
            <translation>dibaca dengan hari di depan, tetapi kolomnya membuktikan kedua urutan: periksa tanggalnya</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>a two-digit year that may be of the Buddhist era or of ours: check the year</source>
            <translation>berupa tahun dua angka yang mungkin tahun Buddhis atau Masehi: periksa tahunnya</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>a two-digit year that makes the person over 80: check the year</source>
            <translation>berupa tahun dua angka yang membuat usianya di atas 80: periksa tahunnya</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>a birth over 100 years ago: check the year</source>
            <translation>berupa kelahiran lebih dari 100 tahun lalu: periksa tahunnya</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>not known exactly: it was kept in the notes as written</source>
            <translation>tidak diketahui pasti: dicatat di keterangan apa adanya</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>two different dates: the first was taken, both are in the notes</source>
            <translation>berupa dua tanggal yang berbeda: yang pertama dipakai, keduanya dicatat di keterangan</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/date_whys.py" />
            <source>not a whole day: it was put into the notes</source>
            <translation>bukan tanggal lengkap: dicatat di keterangan</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/name_cell.py" />
            <source>no name: it was put into the notes</source>
            <translation>bukan nama: dicatat di keterangan</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/name_cell.py" />
            <source>a whole name that may be surname and given names: it was taken as the surname</source>
            <translation>berupa nama lengkap yang mungkin terdiri atas nama keluarga dan nama depan: dianggap nama keluarga</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/name_cell.py" />
            <source>put into Latin letters by their sound: compare it with the passport</source>
            <translation>ditulis dalam huruf Latin menurut bunyinya: cocokkan dengan paspor</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/name_cell.py" />
            <source>a name, or a word that says there is none: compare it with the passport</source>
            <translation>berupa nama, atau kata yang berarti tidak ada nama: cocokkan dengan paspor</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/name_cell.py" />
            <source>a name with digits in it: check it</source>
            <translation>berupa nama yang mengandung angka: periksa</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/name_cell.py" />
            <source>longer than 200 characters: check it</source>
            <translation>lebih panjang dari 200 karakter: periksa</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/name_cell.py" />
            <source>one of two names with a stroke between: they were taken as surname and given names, check them</source>
            <translation>berupa dua nama yang dipisahkan garis miring: dianggap nama keluarga dan nama depan, periksa</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/name_cell.py" />
            <source>one name written twice, as airlines do for a single name: check whether both belong</source>
            <translation>berupa satu nama yang ditulis dua kali, seperti cara maskapai menulis nama tunggal: periksa apakah keduanya benar</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/nationalities.py" />
            <source>one of two nationalities, {0} and {1}: the first was taken</source>
            <translation>berupa dua kewarganegaraan, {0} dan {1}: yang pertama dipakai</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/nationalities.py" />
            <source>spelled unlike any nationality we know and was read as {0}</source>
            <translation>tidak dieja seperti kewarganegaraan yang dikenal dan dibaca sebagai {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/nationalities.py" />
            <source>no country or people we know: it was put into the notes</source>
            <translation>bukan negara atau bangsa yang dikenal: dicatat di keterangan</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/nationalities.py" />
            <source>a word for any foreigner: it was put into the notes</source>
            <translation>berupa kata umum untuk orang asing: dicatat di keterangan</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/numbers.py" />
            <source>no number of a paper: it was put into the notes</source>
            <translation>bukan nomor dokumen: dicatat di keterangan</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/numbers.py" />
            <source>a number that the spreadsheet shortened: it was put into the notes, read it from the paper</source>
            <translation>berupa nomor yang disingkat lembar kerja: dicatat di keterangan, baca dari dokumennya</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/numbers.py" />
            <source>shorter than the others in its column and may have lost zeros at the front: compare it with the paper</source>
            <translation>lebih pendek dari yang lain di kolomnya dan mungkin kehilangan nol di depan: cocokkan dengan dokumen</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/numbers.py" />
            <source>one of two numbers: the first was taken, both are in the notes</source>
            <translation>berupa dua nomor: yang pertama dipakai, keduanya dicatat di keterangan</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/numbers.py" />
            <source>words where a number should be: they were put into the notes</source>
            <translation>berupa kata, padahal seharusnya nomor: dicatat di keterangan</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/numbers.py" />
            <source>longer than any number of a paper: check it</source>
            <translation>lebih panjang dari nomor dokumen mana pun: periksa</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/sexes.py" />
            <source>read as female: in this column H stands for male, so M is mujer</source>
            <translation>dibaca sebagai perempuan: di kolom ini H berarti laki-laki, jadi M berarti mujer</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/values/sexes.py" />
            <source>no sex we know: it was put into the notes</source>
            <translation>bukan jenis kelamin yang dikenal: dicatat di keterangan</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0}: line {1} has more columns than a sheet: look for what is wrong there.</source>
            <translation>{0}: baris {1} memuat lebih banyak kolom daripada lembar: periksa apa yang salah di sana.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is a web page without a table: ask for the list as an Excel file.</source>
            <translation>{0} adalah halaman web tanpa tabel: minta daftarnya sebagai berkas Excel.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is a PDF: ask for the list as an Excel file.</source>
            <translation>{0} adalah PDF: minta daftarnya sebagai berkas Excel.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is a photo or a scan: ask for the list as an Excel file, or type the people into the template.</source>
            <translation>{0} adalah foto atau pindaian: minta daftarnya sebagai berkas Excel, atau ketik orangnya ke dalam templat.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is a film or a recording: ask for the list as an Excel file.</source>
            <translation>{0} adalah film atau rekaman: minta daftarnya sebagai berkas Excel.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is a database: export the table of people to Excel, then import that.</source>
            <translation>{0} adalah basis data: ekspor tabel orangnya ke Excel, lalu impor.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is from a very old Excel: open it in Excel, save it as .xlsx, then import that.</source>
            <translation>{0} berasal dari Excel yang sangat lama: buka di Excel, simpan sebagai .xlsx, lalu impor.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is from Apple Numbers: export it there as an Excel file, then import that.</source>
            <translation>{0} berasal dari Apple Numbers: ekspor di sana sebagai berkas Excel, lalu impor.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is a text document, as Word writes them: copy its table to an empty Excel sheet, save that, then import it.</source>
            <translation>{0} adalah dokumen teks, seperti buatan Word: salin tabelnya ke lembar Excel kosong, simpan, lalu impor.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is a presentation: ask for the list as an Excel file.</source>
            <translation>{0} adalah presentasi: minta daftarnya sebagai berkas Excel.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is an e-mail: save the list that is attached to it, then import that.</source>
            <translation>{0} adalah surel: simpan daftar yang dilampirkan, lalu impor.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is only a link: open it, download the list as an Excel file, then import that.</source>
            <translation>{0} hanya tautan: buka, unduh daftarnya sebagai berkas Excel, lalu impor.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is a packed archive: unpack it, then import the list that is in it.</source>
            <translation>{0} adalah arsip terkompresi: ekstrak, lalu impor daftar di dalamnya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is not a workbook that can be read: save it as .xlsx, then import that.</source>
            <translation>{0} bukan buku kerja yang dapat dibaca: simpan sebagai .xlsx, lalu impor.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is damaged or cut short: get the file again from who sent it.</source>
            <translation>{0} rusak atau terpotong: minta lagi berkas itu dari pengirimnya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is protected by a password: open it in Excel, save it without one, then import that.</source>
            <translation>{0} dilindungi kata sandi: buka di Excel, simpan tanpa kata sandi, lalu impor.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is larger than any list: copy the list alone to a new workbook, then import that.</source>
            <translation>{0} lebih besar dari daftar mana pun: salin daftarnya saja ke buku kerja baru, lalu impor.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0}, sheet {1}: something stands as far out as row {2} and column {3}: clear what lies beyond the list in Excel, save it, then import that.</source>
            <translation>{0}, lembar {1}: ada isi sejauh baris {2} dan kolom {3}: hapus isi di luar daftar di Excel, simpan, lalu impor.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} holds pictures and no filled cell: ask for the list as cells, or type the people into the template.</source>
            <translation>{0} memuat gambar dan tidak ada sel yang terisi: minta daftarnya dalam bentuk sel, atau ketik orangnya ke dalam templat.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is blank, with no filled cell: get the file again from who sent it.</source>
            <translation>{0} kosong, tanpa sel yang terisi: minta lagi berkasnya dari pengirim.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is a folder: choose the list that is in it.</source>
            <translation>{0} adalah folder: pilih daftar di dalamnya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <location filename="../../repatriate/store/keys.py" />
            <source>There is no file {0}: check the name and the folder.</source>
            <translation>Tidak ada berkas {0}: periksa nama dan foldernya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/intake/workbook.py" />
            <source>{0} is empty (0 bytes): get the file again from who sent it.</source>
            <translation>{0} kosong (0 byte): minta lagi berkas itu dari pengirimnya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/build.py" />
            <source>Nobody is on leg {0}; place people on it and publish the plan, then make its manifest.</source>
            <translation>Tidak ada orang di ruas {0}; tempatkan orang dan terbitkan rencana, lalu buat manifesnya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>No.</source>
            <translation>No.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Ref</source>
            <translation>Ref</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Surname</source>
            <translation>Nama keluarga</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Given names</source>
            <translation>Nama depan</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Native name</source>
            <translation>Nama dalam aksara asli</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Sex</source>
            <translation>Kelamin</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Born</source>
            <translation>Lahir</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Age</source>
            <translation>Usia</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Type</source>
            <translation>Jenis</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Nat.</source>
            <translation>WN.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Document</source>
            <translation>Dokumen</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Document no.</source>
            <translation>No. dok.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Issuer</source>
            <translation>Penerbit</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Expires</source>
            <translation>Berlaku hingga</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Seat</source>
            <translation>Kursi</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Assistance</source>
            <translation>Bantuan khusus</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Place of birth</source>
            <translation>Tempat lahir</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Province</source>
            <translation>Provinsi</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Location</source>
            <translation>Lokasi</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Household</source>
            <translation>Keluarga</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Group</source>
            <translation>Kelompok</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Guardian</source>
            <translation>Wali</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Ready from</source>
            <translation>Siap mulai</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Clear until</source>
            <translation>Batas berangkat</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Priority</source>
            <translation>Prioritas</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Clearances missing</source>
            <translation>Izin yang belum ada</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Holds</source>
            <translation>Penahanan</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Notes</source>
            <translation>Keterangan</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Received by</source>
            <translation>Diterima oleh</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Time</source>
            <translation>Waktu</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/columns.py" />
            <source>Stops</source>
            <translation>Perhentian</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/export.py" />
            <source>PAXLST messages (.edi) come in a later release; choose a file name that ends in .xlsx or .pdf.</source>
            <translation>Pesan PAXLST (.edi) tersedia dalam rilis mendatang; pilih nama berkas yang berakhiran .xlsx atau .pdf.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/export.py" />
            <source>The name of a manifest's file ends in .xlsx or .pdf, but this one has no ending; change it.</source>
            <translation>Nama berkas manifes berakhiran .xlsx atau .pdf, tetapi nama ini tanpa akhiran; ubah namanya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/export.py" />
            <source>The name of a manifest's file ends in .xlsx or .pdf, not in {0}; change it.</source>
            <translation>Nama berkas manifes berakhiran .xlsx atau .pdf, bukan {0}; ubah namanya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/export.py" />
            <source>{0} is a folder; choose the name of a file.</source>
            <translation>{0} adalah folder; pilih nama berkas.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/export.py" />
            <source>{0} is read-only; allow writing or choose another name.</source>
            <translation>{0} hanya baca; izinkan penulisan atau pilih nama lain.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/export.py" />
            <source>{0} cannot be replaced ({1}): close it in other programs and try again.</source>
            <translation>{0} tidak dapat diganti ({1}): tutup di program lain dan coba lagi.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/export.py" />
            <source>The manifest cannot be written in {0}: the disk is full; make room or choose another folder.</source>
            <translation>Manifes tidak dapat ditulis di {0}: diska penuh; kosongkan ruang atau pilih folder lain.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/export.py" />
            <source>The manifest cannot be written in {0} ({1}); choose another folder.</source>
            <translation>Manifes tidak dapat ditulis di {0} ({1}); pilih folder lain.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/profiles.py" />
            <source>airline, charter or bus operator</source>
            <translation>operator penerbangan, carter, atau bus</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/profiles.py" />
            <source>immigration of the country of departure</source>
            <translation>imigrasi negara keberangkatan</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/profiles.py" />
            <source>border authority of the home country</source>
            <translation>otoritas perbatasan negara asal</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/profiles.py" />
            <source>who receives them, by province</source>
            <translation>pihak penerima, menurut provinsi</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/profiles.py" />
            <source>escort or bus leader</source>
            <translation>pengawal atau ketua bus</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/profiles.py" />
            <source>the embassy itself</source>
            <translation>perwakilan sendiri</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/profiles.py" />
            <source>There is no recipient {0}; choose one of {1}.</source>
            <translation>Tidak ada penerima {0}; pilih salah satu dari {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/manifests/profiles.py" />
            <source>The list for {0} ({1}) comes in a later release; {2} can be made now.</source>
            <translation>Daftar untuk {0} ({1}) tersedia dalam rilis mendatang; {2} dapat dibuat sekarang.</translation>
        </message>
        <message>
            <location filename="../../repatriate/model/manifest.py" />
            <source>A stored manifest cannot be read; run the file check.</source>
            <translation>Satu manifes yang tersimpan tidak dapat dibaca; jalankan pemeriksaan berkas.</translation>
        </message>
        <message>
            <location filename="../../repatriate/model/saying.py" />
            <source>{0} and {1} more</source>
            <translation>{0} dan {1} lainnya</translation>
        </message>
        <message>
            <location filename="../../repatriate/model/saying.py" />
            <source>{0} and {1}</source>
            <translation>{0} dan {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>there is no name in Latin letters; type the Latin name first.</source>
            <translation>tidak ada nama dalam huruf Latin; ketik nama Latin dahulu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the nationality is missing; fill it in first.</source>
            <translation>kewarganegaraan belum ada; isi dahulu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>{0} is not the code of a State; put it right first.</source>
            <translation>{0} bukan kode negara; perbaiki dahulu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the number {0} is not of capitals and digits, {1} at most.</source>
            <translation>nomor {0} tidak terdiri atas huruf kapital dan angka, paling banyak {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the document would expire on {0}, before its issue on {1}.</source>
            <translation>dokumen akan habis masa berlakunya pada {0}, sebelum diterbitkan pada {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>a booklet is valid for twelve months at most; choose an earlier day of expiry.</source>
            <translation>buku berlaku paling lama dua belas bulan; pilih tanggal akhir yang lebih awal.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the birth date {0} is after the day of issue.</source>
            <translation>tanggal lahir {0} sesudah tanggal penerbitan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the destination is missing; a single-journey document names it.</source>
            <translation>tujuan belum ada; dokumen untuk satu perjalanan mencantumkannya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the issuing authority is missing; fill it in under Settings.</source>
            <translation>instansi penerbit belum ada; isi di Pengaturan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>“{0}” in {1} cannot be printed; type it otherwise.</source>
            <translation>“{0}” pada {1} tidak dapat dicetak; tulis dengan cara lain.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the name</source>
            <translation>nama</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the name in the holder's script</source>
            <translation>nama dalam aksara pemegang</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the place of birth</source>
            <translation>tempat lahir</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the destination</source>
            <translation>tujuan</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the transit points</source>
            <translation>titik transit</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the issuing authority</source>
            <translation>instansi penerbit</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>a name has a digit in it; write the number in letters.</source>
            <translation>ada angka dalam nama; tulis angka itu dengan huruf.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>nothing says how “{0}” is written in a machine-readable zone; type it otherwise.</source>
            <translation>penulisan “{0}” dalam zona terbaca mesin tidak diketahui; ketik dengan cara lain.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>the name is not in Latin letters; type the Latin name first.</source>
            <translation>nama tidak dalam huruf Latin; ketik nama Latin dahulu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>{0}: the name is not in Latin letters; type the Latin name first.</source>
            <translation>{0}: nama tidak dalam huruf Latin; ketik nama Latin dahulu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>There is no document to print.</source>
            <translation>Tidak ada dokumen untuk dicetak.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/etd.py" />
            <source>Document {0} has the code {1} and the page layout {2} is for {3}: choose another layout.</source>
            <translation>Dokumen {0} berkode {1} dan tata letak halaman {2} untuk {3}: pilih tata letak lain.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout.py" />
            <source>There is no page layout {0}; there are {1}.</source>
            <translation>Tidak ada tata letak halaman {0}; yang ada {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>the page must be between 105 × 74 and 430 × 430 mm.</source>
            <translation>halaman harus antara 105 × 74 dan 430 × 430 mm.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>the zone must begin {0} mm from the left edge, 1 mm more or less.</source>
            <translation>zona harus mulai {0} mm dari tepi kiri, lebih atau kurang 1 mm.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>the zone takes {0} mm and reaches beyond the page.</source>
            <translation>zona memerlukan {0} mm dan melewati tepi halaman.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>the lines of the zone must be 6.35 mm apart.</source>
            <translation>jarak antarbaris zona harus 6,35 mm.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>the lower line of the zone is {0} mm above the edge of the page; it must be 7.25, 1 mm more or less.</source>
            <translation>baris bawah zona berjarak {0} mm dari tepi bawah halaman; seharusnya 7,25, lebih atau kurang 1 mm.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>{0} stands in the lowest 23.2 mm, which are the zone's alone.</source>
            <translation>{0} berada di 23,2 mm terbawah, yang khusus untuk zona.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>this line runs through the lowest 23.2 mm, which are the zone's alone.</source>
            <translation>garis ini melewati 23,2 mm terbawah, yang khusus untuk zona.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>{0} reaches beyond the page or its margin of {1} mm.</source>
            <translation>{0} melewati halaman atau marginnya sebesar {1} mm.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>{0} has no width or no height.</source>
            <translation>{0} tidak memiliki lebar atau tinggi.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>this line reaches beyond the page or its margin of {0} mm.</source>
            <translation>garis ini melewati halaman atau marginnya sebesar {0} mm.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>{0} overlaps {1}.</source>
            <translation>{0} menindih {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>this line runs through {0}.</source>
            <translation>garis ini melewati {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>a portrait is between 26 × 32 and 35 × 45 mm.</source>
            <translation>pasfoto berukuran antara 26 × 32 dan 35 × 45 mm.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>a seal takes {0} mm: make the box larger.</source>
            <translation>segel memerlukan {0} mm: perbesar kotaknya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>the field {0} is missing; a travel document has it.</source>
            <translation>isian {0} belum ada; dokumen perjalanan harus memuatnya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>the field validity, and no other, has words of its own in value.</source>
            <translation>hanya isian validity yang memiliki kata sendiri dalam value.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>a sheet has a zone TD2, a booklet one of TD3.</source>
            <translation>lembar memakai zona TD2, buku zona TD3.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>PU is the code of a single sheet, with a zone TD2; a booklet has PE.</source>
            <translation>PU adalah kode lembar tunggal, dengan zona TD2; buku memakai PE.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>this picture cannot be read: put in the whole of a PNG or JPEG file, in Base64.</source>
            <translation>gambar ini tidak dapat dibaca: masukkan berkas PNG atau JPEG utuh, dalam Base64.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>the words do not fit: make the box larger or the letters smaller.</source>
            <translation>kata-katanya tidak muat: perbesar kotak atau perkecil huruf.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>the caption does not fit: make it shorter or the box wider.</source>
            <translation>keterangannya tidak muat: persingkat atau perlebar kotaknya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>the box is too low for its letters: make it higher or size smaller.</source>
            <translation>kotak terlalu rendah untuk hurufnya: tinggikan kotak atau perkecil size.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_check.py" />
            <source>the box is too low for its caption: make it higher.</source>
            <translation>kotak terlalu rendah untuk keterangannya: tinggikan kotak.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>text</source>
            <translation>teks</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>true or false</source>
            <translation>true atau false</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>a number from {0} to {1}</source>
            <translation>angka dari {0} sampai {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>a whole number from {0} to {1}</source>
            <translation>bilangan bulat dari {0} sampai {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>a list of {0} texts</source>
            <translation>daftar berisi {0} teks</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>a list of {0} to {1} texts</source>
            <translation>daftar berisi {0} sampai {1} teks</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>one of {0}</source>
            <translation>salah satu dari {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>[width, height] in millimetres</source>
            <translation>[lebar, tinggi] dalam milimeter</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>[left, top, width, height] in millimetres, none below 0</source>
            <translation>[kiri, atas, lebar, tinggi] dalam milimeter, tidak ada yang di bawah 0</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>a PNG or JPEG file in Base64</source>
            <translation>berkas PNG atau JPEG dalam Base64</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>a list of codes of States, like ["KHM"]</source>
            <translation>daftar kode negara, seperti ["KHM"]</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>a document code of P and a letter, like PU</source>
            <translation>kode dokumen berupa P dan satu huruf, seperti PU</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>{0} is too large for a page layout.</source>
            <translation>{0} terlalu besar untuk tata letak halaman.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>{0} is nested too deeply for a page layout.</source>
            <translation>{0} bersarang terlalu dalam untuk tata letak halaman.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>{0}, line {1}, column {2}: {3}</source>
            <translation>{0}, baris {1}, kolom {2}: {3}</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>{0}, line {1}, column {2}: this is no TOML ({3}).</source>
            <translation>{0}, baris {1}, kolom {2}: ini bukan TOML ({3}).</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>the machine-readable zone is missing: add a table [machine].</source>
            <translation>zona terbaca mesin belum ada: tambahkan tabel [machine].</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>{0} must be a table, written {1}.</source>
            <translation>{0} harus berupa tabel, ditulis {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>{0} must be {1}.</source>
            <translation>{0} harus berupa {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>{0} stands here twice.</source>
            <translation>{0} tertulis dua kali di sini.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>there are more than {0} of these.</source>
            <translation>jumlahnya lebih dari {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>{0} is missing.</source>
            <translation>{0} belum ada.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/layout_file.py" />
            <source>{0} is not known here; there may be {1}.</source>
            <translation>{0} tidak dikenal di sini; yang boleh {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/letters.py" />
            <source>The wording cannot be read: {0}.</source>
            <translation>Teks tidak dapat dibaca: {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/letters.py" />
            <source>“{0}” is none of subject, opening, body and closing</source>
            <translation>“{0}” bukan subject, opening, body, atau closing</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/letters.py" />
            <source>“{0}” is empty or no text</source>
            <translation>“{0}” kosong atau bukan teks</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/letters.py" />
            <source>a paragraph is longer than {0} characters</source>
            <translation>satu paragraf lebih panjang dari {0} karakter</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/letters.py" />
            <source>a brace is not closed; write {{ for one that is meant</source>
            <translation>kurung kurawal belum ditutup; tulis {{ untuk satu kurung yang memang dimaksud</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/letters.py" />
            <source>there is nothing called {0}; known are {1}</source>
            <translation>tidak ada yang bernama {0}; yang dikenal {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/letters.py" />
            <source>The wording cannot be used: {0}.</source>
            <translation>Teks tidak dapat dipakai: {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/letters.py" />
            <source>The wording cannot be used, line {0}: {1}.</source>
            <translation>Teks tidak dapat dipakai, baris {0}: {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/letters.py" />
            <source>The setting note_number cannot be used: {0} must stand in it once, {1} may.</source>
            <translation>Pengaturan note_number tidak dapat dipakai: {0} harus ada satu kali, {1} boleh ada.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/photo.py" />
            <source>This picture has more than {0} million pixels: choose a smaller one.</source>
            <translation>Gambar ini lebih dari {0} juta piksel: pilih yang lebih kecil.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/photo.py" />
            <source>There is not enough memory for this picture: choose a smaller one.</source>
            <translation>Memori tidak cukup untuk gambar ini: pilih yang lebih kecil.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/photo.py" />
            <location filename="../../repatriate/papers/seal/reading.py" />
            <source>This picture cannot be read: it is damaged or was cut short.</source>
            <translation>Gambar ini tidak dapat dibaca: rusak atau terpotong.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/photo.py" />
            <source>This picture has {0} million pixels: choose a smaller one.</source>
            <translation>Gambar ini berukuran {0} juta piksel: pilih yang lebih kecil.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/photo.py" />
            <source>This picture is too small to show a face: choose a larger one.</source>
            <translation>Gambar ini terlalu kecil untuk menampilkan wajah: pilih yang lebih besar.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/photo.py" />
            <source>This is a picture as newer telephones keep it (HEIC): save it as JPEG on the telephone, or send it by mail to make it one.</source>
            <translation>Ini gambar dari telepon model baru (HEIC): simpan sebagai JPEG di telepon, atau kirim lewat surel agar menjadi JPEG.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/photo.py" />
            <source>This is no picture that can be read here: choose a JPEG or PNG file.</source>
            <translation>Ini bukan gambar yang dapat dibaca di sini: pilih berkas JPEG atau PNG.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/photo.py" />
            <source>The part of a picture is given in parts of the whole, from 0 to 1.</source>
            <translation>Bagian gambar dinyatakan sebagai pecahan dari keseluruhan, dari 0 sampai 1.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/photo.py" />
            <source>The part of the picture is empty: left, top, right and bottom, in this order.</source>
            <translation>Bagian gambar kosong: kiri, atas, kanan, dan bawah, dalam urutan ini.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>received</source>
            <translation>diterima</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>spoiled</source>
            <translation>rusak</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>void</source>
            <translation>dibatalkan</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>stolen</source>
            <translation>dicuri</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>“{0}” cannot begin a document number: capitals and digits, {1} at most.</source>
            <translation>“{0}” tidak dapat mengawali nomor dokumen: hanya huruf kapital dan angka, paling banyak {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>The numbers of series {0} are used up; begin another.</source>
            <translation>Nomor seri {0} sudah habis; mulai seri lain.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>(none)</source>
            <translation>(tanpa seri)</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>{0} to {1} is not a bundle of blanks: both numbers need the same letters and length, the lower first.</source>
            <translation>{0} sampai {1} bukan satu bundel blangko: huruf dan panjang kedua nomor harus sama, yang lebih kecil lebih dahulu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>{0} is too long for the number of a document: {1} letters and digits at most.</source>
            <translation>{0} terlalu panjang untuk nomor dokumen: paling banyak {1} huruf dan angka.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>{0} blanks at once cannot be: {1} is the most.</source>
            <translation>{0} blangko sekaligus terlalu banyak: paling banyak {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>No number is given: name the blanks, as AB0001 or AB0001-AB0010.</source>
            <translation>Tidak ada nomor: sebutkan blangkonya, seperti AB0001 atau AB0001-AB0010.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>Blank {0} is {1} already; a number is used once and kept.</source>
            <translation>Blangko {0} sudah {1}; satu nomor dipakai sekali dan tetap tercatat.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/register.py" />
            <source>Say why blank {0} is {1}.</source>
            <translation>Sebutkan mengapa blangko {0} {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/c40.py" />
            <source>“{0}” cannot stand in a seal: it takes A to Z, 0 to 9, spaces and &lt; only.</source>
            <translation>“{0}” tidak boleh ada dalam segel: hanya A sampai Z, 0 sampai 9, spasi, dan &lt;.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/c40.py" />
            <source>The seal is not built as one: a text in it has an odd number of bytes.</source>
            <translation>Susunannya bukan susunan segel: sebuah teks di dalamnya berjumlah byte ganjil.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/c40.py" />
            <source>The seal is not built as one: a text in it holds a sign that cannot be.</source>
            <translation>Susunannya bukan susunan segel: sebuah teks di dalamnya berisi tanda yang tidak mungkin.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>The length of the certificate's reference is written in decimal digits, against the standard.</source>
            <translation>Panjang rujukan sertifikat ditulis dalam angka desimal, tidak sesuai standar.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>This is the seal of a national document: whether it is genuine can be said, what it holds cannot.</source>
            <translation>Ini segel dokumen nasional: asli tidaknya dapat ditentukan, isinya tidak.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>The seal has fields that the standard does not know.</source>
            <translation>Segel memiliki isian yang tidak dikenal standar.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>{0} issued the document, and a signer of {1} sealed it: ask whether that is meant.</source>
            <translation>{0} menerbitkan dokumen, dan penanda tangan dari {1} menyegelnya: tanyakan apakah memang demikian.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>The signature does not fit either: what the seal says was changed, or another key signed it.</source>
            <translation>Tanda tangannya juga tidak cocok: isi segel diubah, atau kunci lain menandatanganinya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>Compare the zone in the seal with the zone that is printed on the document.</source>
            <translation>Cocokkan zona dalam segel dengan zona yang tercetak pada dokumen.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>The seal is genuine: {0} signed it, and nothing was changed since.</source>
            <translation>Segel asli: {0} menandatanganinya, dan sejak itu tidak ada yang diubah.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>The seal names certificate {0}, which is not known here: get it from the State that issued the document.</source>
            <translation>Segel menyebut sertifikat {0}, yang tidak dikenal di sini: minta dari negara penerbit dokumen.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>The key of certificate {0} is of a kind with which this program cannot verify.</source>
            <translation>Jenis kunci sertifikat {0} tidak dapat dipakai program ini untuk memeriksa.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>No certification authority that is trusted here vouches for certificate {0}.</source>
            <translation>Tidak ada otoritas sertifikasi yang dipercaya di sini yang menjamin sertifikat {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>Certificate {0} may not seal documents of code {1}.</source>
            <translation>Sertifikat {0} tidak boleh menyegel dokumen berkode {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>Certificate {0} is valid from {1} only.</source>
            <translation>Sertifikat {0} baru berlaku mulai {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>Certificate {0} was valid until {1}.</source>
            <translation>Sertifikat {0} berlaku sampai {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>Certificate {0} was revoked by the State that issued it.</source>
            <translation>Sertifikat {0} dicabut oleh negara yang menerbitkannya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>The signature does not fit: what the seal says was changed, or another key signed it.</source>
            <translation>Tanda tangan tidak cocok: isi segel diubah, atau kunci lain menandatanganinya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>The zone in the seal has wrong check digits or signs: the office sealed a fault.</source>
            <translation>Zona dalam segel berisi angka pemeriksa atau tanda yang salah: kantor menyegel kesalahan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>The zone on the document has wrong check digits or signs: compare it with what was typed or read.</source>
            <translation>Zona pada dokumen berisi angka pemeriksa atau tanda yang salah: cocokkan dengan yang diketik atau dibaca.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>The document has a zone, and the seal is of a kind of document whose zone cannot be told: it may be another's.</source>
            <translation>Dokumen memiliki zona, sedangkan segel ini untuk jenis dokumen yang zonanya tidak dapat diketahui: mungkin milik dokumen lain.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/checking.py" />
            <source>The seal is genuine, but the zone on the document is another one.</source>
            <translation>Segel asli, tetapi zona pada dokumen berbeda.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/features.py" />
            <source>The seal is not built as one: something follows its signature.</source>
            <translation>Susunannya bukan susunan segel: ada sesuatu setelah tanda tangannya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/features.py" />
            <source>The seal is not built as one: its signature has {0} bytes.</source>
            <translation>Susunannya bukan susunan segel: tanda tangannya {0} byte.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/features.py" />
            <source>The seal has no signature.</source>
            <translation>Segel tidak memiliki tanda tangan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/features.py" />
            <source>The seal is not built as one: a length in it is not written as the standard has it.</source>
            <translation>Susunannya bukan susunan segel: sebuah panjang di dalamnya tidak ditulis menurut standar.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/features.py" />
            <source>The seal is not built as one: it is cut short.</source>
            <translation>Susunannya bukan susunan segel: terpotong.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>The seal is not built as one: a day in its header cannot be.</source>
            <translation>Susunannya bukan susunan segel: sebuah tanggal di kepalanya tidak mungkin.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>“{0}” names no signer: it takes the two letters of the country and two more, as in UTTS.</source>
            <translation>“{0}” bukan nama penanda tangan: diperlukan dua huruf negara dan dua lagi, seperti UTTS.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>“{0}” is no reference of a certificate: it takes digits and the letters A to F, as in 5B.</source>
            <translation>“{0}” bukan rujukan sertifikat: diperlukan angka dan huruf A sampai F, seperti 5B.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>“{0}” is not the code of a State in a seal.</source>
            <translation>“{0}” bukan kode negara dalam segel.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>A header of version 3 takes a reference of five digits.</source>
            <translation>Kepala versi 3 memerlukan rujukan lima angka.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>This is no visible digital seal: it does not begin as one.</source>
            <translation>Ini bukan segel digital: awalnya bukan awal segel.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>The seal is of version {0}; versions 3 and 4 can be read.</source>
            <translation>Segel ini versi {0}; yang dapat dibaca versi 3 dan 4.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>The seal is not built as one: the length of its certificate's reference is no number.</source>
            <translation>Susunannya bukan susunan segel: panjang rujukan sertifikatnya bukan angka.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>The seal is not built as one: its header names no State.</source>
            <translation>Susunannya bukan susunan segel: kepalanya tidak menyebut negara.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>The seal is not built as one: its header names no signer.</source>
            <translation>Susunannya bukan susunan segel: kepalanya tidak menyebut penanda tangan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>The seal is not built as one: the reference of its certificate is no hexadecimal number.</source>
            <translation>Susunannya bukan susunan segel: rujukan sertifikatnya bukan angka heksadesimal.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>The seal is not built as one: its header does not say what follows.</source>
            <translation>Susunannya bukan susunan segel: kepalanya tidak menyebut apa yang menyusul.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/header.py" />
            <source>The seal is not built as one: its header is cut short.</source>
            <translation>Susunannya bukan susunan segel: kepalanya terpotong.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>There is no curve {0} here: choose P-256 or brainpoolP256r1.</source>
            <translation>Tidak ada kurva {0} di sini: pilih P-256 atau brainpoolP256r1.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>The name of the office is too long for a certificate: {0} letters at most.</source>
            <translation>Nama kantor terlalu panjang untuk sertifikat: paling banyak {0} huruf.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>“{0}” cannot be the number of a certificate: it is 0 or too long.</source>
            <translation>“{0}” tidak dapat menjadi nomor sertifikat: nol atau terlalu panjang.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>A certificate is valid for 1 to 11 years, not {0}.</source>
            <translation>Sertifikat berlaku 1 sampai 11 tahun, bukan {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>no elliptic curve</source>
            <translation>tanpa kurva eliptik</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>This key is on {0}; seals are signed with one on P-256 or brainpoolP256r1.</source>
            <translation>Kunci ini pada {0}; segel ditandatangani dengan kunci pada P-256 atau brainpoolP256r1.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>There is no certificate with this key: give the one that belongs to it as well.</source>
            <translation>Tidak ada sertifikat bersama kunci ini: berikan juga sertifikatnya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>This certificate belongs to another key: nothing was changed.</source>
            <translation>Sertifikat ini milik kunci lain: tidak ada yang diubah.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>There is no private key in this file.</source>
            <translation>Tidak ada kunci privat di berkas ini.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>This key is locked: give its password.</source>
            <translation>Kunci ini terkunci: berikan kata sandinya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>This key cannot be read: the password is wrong, or the file is damaged.</source>
            <translation>Kunci ini tidak dapat dibaca: kata sandi salah, atau berkas rusak.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>This key cannot be read: it is locked and needs its password, or it is no key in PEM or PKCS #12.</source>
            <translation>Kunci ini tidak dapat dibaca: terkunci dan memerlukan kata sandi, atau bukan kunci dalam PEM atau PKCS #12.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>This is no certificate that can be read: give one in PEM or DER.</source>
            <translation>Ini bukan sertifikat yang dapat dibaca: berikan dalam PEM atau DER.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>This is no list of revoked certificates: give one in PEM or DER.</source>
            <translation>Ini bukan daftar sertifikat yang dicabut: berikan dalam PEM atau DER.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/keys.py" />
            <source>This certificate names no signer of seals: its country and common name make four signs, as in UT and TS.</source>
            <translation>Sertifikat ini tidak menyebut penanda tangan segel: negara dan nama umumnya membentuk empat tanda, seperti UT dan TS.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>machine-readable zone (TD2)</source>
            <translation>zona terbaca mesin (TD2)</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>machine-readable zone (MRV-A)</source>
            <translation>zona terbaca mesin (MRV-A)</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>machine-readable zone (MRV-B)</source>
            <translation>zona terbaca mesin (MRV-B)</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>number of entries</source>
            <translation>jumlah kali masuk</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>duration of stay</source>
            <translation>lama tinggal</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>passport number</source>
            <translation>nomor paspor</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>type of visa</source>
            <translation>jenis visa</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>additional feature</source>
            <translation>fitur tambahan</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>The seal is of version {0}; this kind of document takes {1}.</source>
            <translation>Segel ini versi {0}; jenis dokumen ini memerlukan {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>The seal says that it belongs to a kind of document which the standard does not have.</source>
            <translation>Segel menyebut jenis dokumen yang tidak ada dalam standar.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>The seal is not built as one: it has a field twice.</source>
            <translation>Susunannya bukan susunan segel: sebuah isian ada dua kali.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>The seal lacks a field that it must have: {0}.</source>
            <translation>Segel tidak memuat isian yang wajib ada: {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>machine-readable zone</source>
            <translation>zona terbaca mesin</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>The seal is not built as one: {0} has {1} bytes.</source>
            <translation>Susunannya bukan susunan segel: {0} berisi {1} byte.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/profiles.py" />
            <source>The seal is not built as one: its zone has {0} characters.</source>
            <translation>Susunannya bukan susunan segel: zonanya berisi {0} karakter.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/reading.py" />
            <source>This file is larger than {0} MB: choose a smaller one.</source>
            <translation>Berkas ini lebih dari {0} MB: pilih yang lebih kecil.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/reading.py" />
            <source>This is no PDF and no picture that can be read here: give a PDF, a JPEG or a PNG file.</source>
            <translation>Ini bukan PDF atau gambar yang dapat dibaca di sini: berikan berkas PDF, JPEG, atau PNG.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/reading.py" />
            <source>This picture has {0} million pixels or more: scan it at 300 to 600 dots to the inch.</source>
            <translation>Gambar ini berukuran {0} juta piksel atau lebih: pindai pada 300 sampai 600 titik per inci.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/reading.py" />
            <source>This PDF cannot be read: it is damaged, or a password protects it.</source>
            <translation>PDF ini tidak dapat dibaca: rusak, atau dilindungi kata sandi.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/seal/signing.py" />
            <source>Only a valid machine-readable zone of two lines of 36 characters can be sealed.</source>
            <translation>Hanya zona terbaca mesin yang sah, dua baris berisi 36 karakter, yang dapat disegel.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/sheet.py" />
            <source>The crest of this layout is not an image that can be read.</source>
            <translation>Lambang pada tata letak ini bukan gambar yang dapat dibaca.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/sheet.py" />
            <source>The seal of document {0} takes {1} mm and the page layout {2} has room for {3} mm: use a layout with a larger box.</source>
            <translation>Segel dokumen {0} memerlukan {1} mm, sedangkan tata letak halaman {2} menyediakan {3} mm: pakai tata letak dengan kotak yang lebih besar.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/sheet.py" />
            <source>The photo for document {0} is not an image that can be read.</source>
            <translation>Foto untuk dokumen {0} bukan gambar yang dapat dibaca.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/transliteration.py" />
            <source>“{0}” cannot be written {1} in a machine-readable zone; the table offers a choice for {2}.</source>
            <translation>“{0}” tidak dapat ditulis {1} dalam zona terbaca mesin; tabel memberi pilihan untuk {2}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/transliteration.py" />
            <source>A name has a digit in it; write the number in letters.</source>
            <translation>Ada angka dalam nama; tulis angka itu dengan huruf.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/transliteration.py" />
            <source>The name is not in Latin letters; type the Latin name first.</source>
            <translation>Nama tidak dalam huruf Latin; ketik nama Latin dahulu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/transliteration.py" />
            <source>Nothing says how “{0}” is written in a machine-readable zone; type it otherwise.</source>
            <translation>Penulisan “{0}” dalam zona terbaca mesin tidak diketahui; ketik dengan cara lain.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/transliteration.py" />
            <source>There is no name in Latin letters; type the Latin name first.</source>
            <translation>Tidak ada nama dalam huruf Latin; ketik nama Latin dahulu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/validity.py" />
            <source>A document issued on {0} cannot end on {1}: choose a later last day.</source>
            <translation>Dokumen yang diterbitkan pada {0} tidak dapat berakhir pada {1}: pilih hari terakhir yang lebih lambat.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/validity.py" />
            <source>A booklet holds for twelve months at most, until {0}: choose no later day than that.</source>
            <translation>Buku berlaku paling lama dua belas bulan, sampai {0}: pilih tanggal yang tidak lebih lambat dari itu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/validity.py" />
            <source>The document would end on {0}, before the arrival on {1}: choose a later last day.</source>
            <translation>Dokumen akan berakhir pada {0}, sebelum tiba pada {1}: pilih hari terakhir yang lebih lambat.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/formats.py" />
            <source>Not a machine-readable zone: it has two lines of 36 or 44 characters or three of 30, and this has {0}; type each line whole, with every &lt;.</source>
            <translation>Bukan zona terbaca mesin: zona terdiri atas dua baris berisi 36 atau 44 karakter, atau tiga baris berisi 30, sedangkan ini {0}; ketik setiap baris lengkap dengan semua &lt;.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>the document number</source>
            <translation>nomor dokumen</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>the birth date</source>
            <translation>tanggal lahir</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>the expiry date</source>
            <translation>tanggal akhir masa berlaku</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>the optional data</source>
            <translation>data tambahan</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>the whole zone</source>
            <translation>seluruh zona</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>The birth date</source>
            <translation>Tanggal lahir</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>The expiry date</source>
            <translation>Tanggal akhir masa berlaku</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>The issuer</source>
            <translation>Penerbit</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>The nationality</source>
            <translation>Kewarganegaraan</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>The check digit of {0} is {1}; it should be {2}.</source>
            <translation>Angka pemeriksa {0} adalah {1}; seharusnya {2}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>The document code {0} is not one for {1}.</source>
            <translation>Kode dokumen {0} bukan kode untuk {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>{0} {1} is not the code of a State.</source>
            <translation>{0} {1} bukan kode negara.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>Line {0} has {1}: only A to Z, 0 to 9 and &lt; may stand in a zone.</source>
            <translation>Baris {0} berisi {1}: zona hanya boleh memuat A sampai Z, 0 sampai 9, dan &lt;.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>{0} is {1}: only digits and &lt; may stand there.</source>
            <translation>{0} adalah {1}: hanya angka dan &lt; yang boleh ada di sana.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>{0} is {1}: no digit may stand there.</source>
            <translation>{0} adalah {1}: tidak boleh ada angka di sana.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>There is a digit in the name: only letters and &lt; may stand there.</source>
            <translation>Ada angka dalam nama: hanya huruf dan &lt; yang boleh ada di sana.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>The sex is {0}: F, M or &lt; may stand there.</source>
            <translation>Jenis kelamin adalah {0}: hanya F, M, atau &lt; yang boleh ada di sana.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>There is no name.</source>
            <translation>Tidak ada nama.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>There is no surname: the name begins with &lt;.</source>
            <translation>Tidak ada nama keluarga: nama diawali &lt;.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>The name is parted by &lt;&lt; more than once.</source>
            <translation>Nama dipisahkan &lt;&lt; lebih dari satu kali.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>{0} {1} is no date of the calendar.</source>
            <translation>{0} {1} bukan tanggal kalender.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/reading.py" />
            <source>The expiry date is {0}: it must be whole.</source>
            <translation>Tanggal akhir masa berlaku adalah {0}: harus lengkap.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/writing.py" />
            <source>The document number has no letter A–Z and no digit.</source>
            <translation>Nomor dokumen tidak berisi huruf A–Z ataupun angka.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/writing.py" />
            <source>The document number has the letter “{0}”: only A to Z and digits may stand in a zone.</source>
            <translation>Nomor dokumen berisi huruf “{0}”: zona hanya boleh memuat A sampai Z dan angka.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/writing.py" />
            <source>{0} is no code for a zone: it is of capital letters A–Z.</source>
            <translation>{0} bukan kode untuk zona: kode terdiri atas huruf kapital A–Z.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/writing.py" />
            <source>{0} is too long for its place in a {1} zone.</source>
            <translation>{0} terlalu panjang untuk tempatnya dalam zona {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/writing.py" />
            <source>A {0} zone has no place for so much optional data.</source>
            <translation>Zona {0} tidak memiliki tempat untuk data tambahan sebanyak itu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/writing.py" />
            <source>A document number in a {0} zone has nine characters at most.</source>
            <translation>Nomor dokumen dalam zona {0} paling banyak sembilan karakter.</translation>
        </message>
        <message>
            <location filename="../../repatriate/papers/zones/writing.py" />
            <source>A document number of more than nine characters has nothing between its letters and digits.</source>
            <translation>Nomor dokumen lebih dari sembilan karakter tidak boleh berisi apa pun di antara huruf dan angkanya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/changes.py" />
            <source>placed for the first time</source>
            <translation>mendapat kursi untuk pertama kali</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/changes.py" />
            <source>{0}; and then: {1}</source>
            <translation>{0}; selanjutnya: {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/changes.py" />
            <source>leg {0} no longer exists</source>
            <translation>ruas {0} sudah tidak ada</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/changes.py" />
            <source>leg {0} is cancelled</source>
            <translation>ruas {0} dibatalkan</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/changes.py" />
            <source>to stay together with {0}: {1}</source>
            <translation>agar tetap bersama {0}: {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/changes.py" />
            <source>to travel together with {0}</source>
            <translation>agar berangkat bersama {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/changes.py" />
            <source>leg {0} now takes {1}, and {2} were published on it</source>
            <translation>kapasitas ruas {0} kini {1}, padahal {2} sudah tercantum dalam rencana yang diterbitkan</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/changes.py" />
            <source>to make room for {1} other on leg {2}</source>
            <translation>memberi tempat bagi {1} orang lain di ruas {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/changes.py" />
            <source>to make room for {1} others on leg {2}</source>
            <translation>memberi tempat bagi {1} orang lain di ruas {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/changes.py" />
            <source>so that more people can travel than with {0} kept</source>
            <translation>agar lebih banyak orang dapat berangkat daripada jika {0} dipertahankan</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/changes.py" />
            <source>{1} minor without an adult</source>
            <translation>{1} anak tanpa pendamping</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/changes.py" />
            <source>{1} minors without an adult</source>
            <translation>{1} anak tanpa pendamping</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/checking.py" />
            <source>There is no person {0} in this operation.</source>
            <translation>Tidak ada orang {0} dalam operasi ini.</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/checking.py" />
            <source>{0} travel together or not at all; this plan parts them.</source>
            <translation>{0} berangkat bersama atau tidak sama sekali; rencana ini memisahkan mereka.</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/checking.py" />
            <source>{0} and {1} are to be kept apart and are both on {2}.</source>
            <translation>{0} dan {1} harus terpisah, tetapi keduanya ada di {2}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{0}: issue it before the plan is published.</source>
            <translation>{0}: terbitkan sebelum rencana diterbitkan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>A leg from {0} to {1}, or legs that connect, would open a way.</source>
            <translation>Ruas dari {0} ke {1}, atau beberapa ruas yang bersambung, akan membuka jalan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{0} would be open if {1}.</source>
            <translation>{0} dapat dipakai jika {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>The same stands in the way of {1} other itinerary.</source>
            <translation>Hal yang sama menghalangi {1} rute perjalanan lain.</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>The same stands in the way of {1} other itineraries.</source>
            <translation>Hal yang sama menghalangi {1} rute perjalanan lain.</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{0} were ready on {1}</source>
            <translation>{0} siap pada {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>the exit clearance of {0} held until {1}</source>
            <translation>izin keluar {0} berlaku sampai {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{0} had a travel document valid until {1}</source>
            <translation>{0} memiliki dokumen perjalanan yang berlaku sampai {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{0} had a travel document</source>
            <translation>{0} memiliki dokumen perjalanan</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{0} had a passport</source>
            <translation>{0} memiliki paspor</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>these clearances of {0} were granted: {1}</source>
            <translation>izin berikut untuk {0} diberikan: {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>an adult were in the household of {0}</source>
            <translation>ada orang dewasa dalam keluarga {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{0} could take it too</source>
            <translation>{0} juga dapat ikut</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{0} were not on it</source>
            <translation>{0} tidak ikut di dalamnya</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>the legal hold of {0} were lifted</source>
            <translation>penahanan hukum {0} dicabut</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>the medical hold of {0} were lifted</source>
            <translation>penahanan medis {0} dicabut</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>the police hold of {0} were lifted</source>
            <translation>penahanan polisi {0} dicabut</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>the other hold of {0} were lifted</source>
            <translation>penahanan lain {0} dicabut</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>the {0} hold of {1} were lifted</source>
            <translation>penahanan {0} atas {1} dicabut</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>legal</source>
            <translation>hukum</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>medical</source>
            <translation>medis</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>police</source>
            <translation>polisi</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>other</source>
            <translation>lain</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>the rule “forbid {0}” of {1} were lifted</source>
            <translation>aturan “dilarang {0}” untuk {1} dicabut</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>the rule “pin {0}” of {1} were lifted</source>
            <translation>aturan “sematkan {0}” untuk {1} dicabut</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>it took {0}</source>
            <translation>tersedia {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{0} took {1}</source>
            <translation>{0} menyediakan {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{1} more wheelchair</source>
            <translation>{1} tempat kursi roda lagi</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{1} more wheelchairs</source>
            <translation>{1} tempat kursi roda lagi</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{1} more stretcher</source>
            <translation>{1} tempat tandu lagi</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{1} more stretchers</source>
            <translation>{1} tempat tandu lagi</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{1} more infant</source>
            <translation>{1} tempat bayi lagi</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{1} more infants</source>
            <translation>{1} tempat bayi lagi</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{1} more minor without an adult</source>
            <translation>{1} tempat anak tanpa pendamping lagi</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{1} more minors without an adult</source>
            <translation>{1} tempat anak tanpa pendamping lagi</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{1} more seat</source>
            <translation>{1} kursi lagi</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/helping.py" />
            <source>{1} more seats</source>
            <translation>{1} kursi lagi</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/planner.py" />
            <source>Reading the rules</source>
            <translation>Membaca aturan</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/planner.py" />
            <source>Finding itineraries</source>
            <translation>Mencari rute perjalanan</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/planner.py" />
            <source>Writing reasons</source>
            <translation>Menuliskan alasan</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/planner.py" />
            <source>Done</source>
            <translation>Selesai</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/planner.py" />
            <source>Placing priority 1</source>
            <translation>Menempatkan prioritas 1</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/planner.py" />
            <source>Placing priority 2</source>
            <translation>Menempatkan prioritas 2</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/planner.py" />
            <source>Placing priority 3</source>
            <translation>Menempatkan prioritas 3</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/planner.py" />
            <source>Placing priority 4</source>
            <translation>Menempatkan prioritas 4</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/planner.py" />
            <source>Keeping published journeys</source>
            <translation>Mempertahankan perjalanan yang diterbitkan</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/planner.py" />
            <source>Keeping groups together</source>
            <translation>Menjaga kelompok tetap bersama</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/planner.py" />
            <source>Shortening the wait</source>
            <translation>Mempersingkat waktu tunggu</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/planner.py" />
            <source>Lowering the cost</source>
            <translation>Menurunkan biaya</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/routes.py" />
            <source>place {0} is not known</source>
            <translation>tempat {0} tidak dikenal</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/routes.py" />
            <source>the time zone of a place or a time is not known</source>
            <translation>zona waktu suatu tempat atau suatu waktu tidak diketahui</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/routes.py" />
            <source>More than {0} itineraries are possible: lower max_legs or max_layover_hours.</source>
            <translation>Ada lebih dari {0} rute perjalanan: kurangi batas jumlah ruas (max_legs) atau batas jam sambungan (max_layover_hours).</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0}; {1}.</source>
            <translation>{0}; {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0}; {1}</source>
            <translation>{0}; {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>no journey</source>
            <translation>tanpa perjalanan</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{1} seat</source>
            <translation>{1} kursi</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{1} seats</source>
            <translation>{1} kursi</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>a legal hold</source>
            <translation>penahanan hukum</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>a medical hold</source>
            <translation>penahanan medis</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>a police hold</source>
            <translation>penahanan polisi</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>a other hold</source>
            <translation>penahanan lain</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} from {1} until {2}</source>
            <translation>{0} dari {1} sampai {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} from {1}</source>
            <translation>{0} mulai {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} until {1}</source>
            <translation>{0} sampai {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} with no end</source>
            <translation>{0} tanpa batas waktu</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>this leaves on {0}</source>
            <translation>perjalanan ini berangkat pada {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>this leaves the country on {0}</source>
            <translation>perjalanan ini meninggalkan negara pada {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>this arrives on {0}</source>
            <translation>perjalanan ini tiba pada {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>this runs from {0} to {1}</source>
            <translation>perjalanan ini berlangsung {0} sampai {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>this crosses a border</source>
            <translation>perjalanan ini melintasi perbatasan</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>this rules out {0} of {1} itineraries</source>
            <translation>hal ini menutup {0} dari {1} rute perjalanan</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>this rules out the only itinerary</source>
            <translation>hal ini menutup satu-satunya rute perjalanan</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>this rules out all {1} itineraries</source>
            <translation>hal ini menutup semua {1} rute perjalanan</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} counts on a document promised for {1}</source>
            <translation>{0} mengandalkan dokumen yang dijanjikan untuk {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is ready from {1}</source>
            <translation>{0} siap mulai {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>The plan starts on {0}</source>
            <translation>Rencana dimulai pada {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>The exit clearance of {0} holds until {1}</source>
            <translation>Izin keluar {0} berlaku sampai {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} has no travel document</source>
            <translation>{0} tidak memiliki dokumen perjalanan</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>The travel document of {0} expires on {1}</source>
            <translation>Dokumen perjalanan {0} berlaku sampai {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} was promised an emergency travel document, and {1} does not accept one</source>
            <translation>{0} dijanjikan dokumen perjalanan darurat, sedangkan {1} tidak menerimanya</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} has an emergency travel document, and {1} does not accept one</source>
            <translation>{0} memegang dokumen perjalanan darurat (SPLP), yang tidak diterima di {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is under {1}</source>
            <translation>{0} dikenai {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>A rule keeps {0} off {1}</source>
            <translation>Suatu aturan melarang {0} naik {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>A rule keeps {0} off {1} ({2})</source>
            <translation>Suatu aturan melarang {0} naik {1} ({2})</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is not cleared to leave: {1}</source>
            <translation>{0} belum boleh berangkat (belum ada: {1})</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is under 2 on {1} and no adult is in the household</source>
            <translation>{0} belum berusia 2 tahun pada {1} dan tidak ada orang dewasa dalam keluarganya</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is pinned to {1}</source>
            <translation>{0} disematkan pada {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is on {1} and keeps that part of the journey</source>
            <translation>{0} ada di {1} dan mempertahankan bagian perjalanan itu</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is on {1}, which is closed, and keeps {2}</source>
            <translation>{0} ada di {1} yang sudah ditutup, dan mempertahankan {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is on {1}, which has departed, and keeps {2}</source>
            <translation>{0} ada di {1} yang sudah berangkat, dan mempertahankan {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is on {1}, which has arrived, and keeps {2}</source>
            <translation>{0} ada di {1} yang sudah tiba, dan mempertahankan {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} travels only together with {1}, who cannot take this</source>
            <translation>{0} hanya berangkat bersama {1}, yang tidak dapat mengikuti perjalanan ini</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} of {1} takes {2} and none is on it</source>
            <translation>{0} tanggal {1} menerima {2} dan belum ada satu pun di dalamnya</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} of {1} takes {2} and {3} are on it</source>
            <translation>{0} tanggal {1} menerima {2} dan {3} sudah ada di dalamnya</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0}; {1} more are needed</source>
            <translation>{0}; diperlukan {1} lagi</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} of {1} has {2} of {3} left and {4} are needed</source>
            <translation>{0} tanggal {1} tersisa {2} dari {3}, sedangkan yang diperlukan {4}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} of {1} is full: its only seat is taken</source>
            <translation>{0} tanggal {1} penuh: satu-satunya kursi terisi</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} of {1} is full: {2} of {3} seats are taken</source>
            <translation>{0} tanggal {1} penuh: {2} dari {3} kursi terisi</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} of {1} takes no wheelchairs</source>
            <translation>{0} tanggal {1} tidak menerima kursi roda</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} of {1} takes no stretchers</source>
            <translation>{0} tanggal {1} tidak menerima tandu</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} of {1} takes no infants</source>
            <translation>{0} tanggal {1} tidak menerima bayi</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} of {1} takes no minors travelling without an adult</source>
            <translation>{0} tanggal {1} tidak menerima anak tanpa pendamping</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} of {1} has no seats</source>
            <translation>{0} tanggal {1} tidak memiliki kursi</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{1} wheelchair</source>
            <translation>{1} kursi roda</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{1} wheelchairs</source>
            <translation>{1} kursi roda</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{1} stretcher</source>
            <translation>{1} tandu</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{1} stretchers</source>
            <translation>{1} tandu</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{1} infant</source>
            <translation>{1} bayi</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{1} infants</source>
            <translation>{1} bayi</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{1} minor travelling without an adult</source>
            <translation>{1} anak tanpa pendamping</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{1} minors travelling without an adult</source>
            <translation>{1} anak tanpa pendamping</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{1} more leg has no room either: {2}</source>
            <translation>{1} ruas lain juga tidak memiliki tempat: {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{1} more legs have no room either: {2}</source>
            <translation>{1} ruas lain juga tidak memiliki tempat: {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} travels only together with {1}, and no itinerary suits all of them</source>
            <translation>{0} hanya berangkat bersama {1}, dan tidak ada rute perjalanan yang sesuai bagi semuanya</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} of {1} takes {2}; this plan puts {3} on it.</source>
            <translation>Kapasitas {0} tanggal {1}: {2}; rencana ini menempatkan {3} di dalamnya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} travels only together with {1}, who would keep their seats</source>
            <translation>{0} hanya berangkat bersama {1}, yang tetap pada kursinya</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} travels only together with {1}, who would not be on {2}</source>
            <translation>{0} hanya berangkat bersama {1}, yang tidak akan ada di {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is kept apart from {1}, with whom it would have to travel</source>
            <translation>{0} harus terpisah dari {1}, padahal keduanya harus berangkat bersama</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is kept apart from {1}, who is on {2}</source>
            <translation>{0} harus terpisah dari {1}, yang ada di {2}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>It is not known where {0} waits</source>
            <translation>Tempat {0} menunggu tidak diketahui</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} has no destination</source>
            <translation>{0} tidak memiliki tujuan</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} waits at {1}, which is not a known place</source>
            <translation>{0} menunggu di {1}, yang bukan tempat yang dikenal</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>The destination of {0}, {1}, is not a known place or country</source>
            <translation>Tujuan {0}, yaitu {1}, bukan tempat atau negara yang dikenal</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>No legs lead from {0} to {1} within the limits on connections</source>
            <translation>Tidak ada ruas yang menghubungkan {0} ke {1} dalam batas sambungan</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is no itinerary from {1} to {2} within the limits on connections and legs</source>
            <translation>{0} bukan rute perjalanan dari {1} ke {2} dalam batas sambungan dan jumlah ruas</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>There is no leg {0}</source>
            <translation>Tidak ada ruas {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is cancelled and carries nobody</source>
            <translation>{0} dibatalkan dan tidak membawa siapa pun</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is closed and nobody new boards it</source>
            <translation>{0} sudah ditutup dan tidak menerima orang baru</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is departed and nobody new boards it</source>
            <translation>{0} sudah berangkat dan tidak menerima orang baru</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} is arrived and nobody new boards it</source>
            <translation>{0} sudah tiba dan tidak menerima orang baru</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} cannot be used: {1}</source>
            <translation>{0} tidak dapat dipakai: {1}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>{0} ({1} to {2}) is part of no itinerary from {3} to {4}</source>
            <translation>{0} ({1} ke {2}) bukan bagian dari rute perjalanan mana pun dari {3} ke {4}</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>an unknown place</source>
            <translation>tempat yang tidak diketahui</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>an unknown destination</source>
            <translation>tujuan yang tidak diketahui</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>exit permit</source>
            <translation>izin keluar</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>nationality verification</source>
            <translation>verifikasi kewarganegaraan</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>victim screening</source>
            <translation>skrining korban</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>overstay waiver</source>
            <translation>pembebasan overstay</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>fit to fly</source>
            <translation>laik terbang</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>transit</source>
            <translation>transit</translation>
        </message>
        <message>
            <location filename="../../repatriate/planning/words.py" />
            <source>airline acceptance</source>
            <translation>persetujuan maskapai</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Count of blank documents</source>
            <translation>Penghitungan blangko</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>As the register stands on {0}</source>
            <translation>Menurut register pada {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>The register has no blanks.</source>
            <translation>Register tidak berisi blangko.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Register of blank documents</source>
            <translation>Register blangko</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>As it stands on {0}</source>
            <translation>Keadaan pada {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Series {0}</source>
            <translation>Seri {0}</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>{0} blank in the safe</source>
            <translation>{0} blangko di brankas</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>{0} blanks in the safe</source>
            <translation>{0} blangko di brankas</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Numbers</source>
            <translation>Nomor</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Blanks</source>
            <translation>Blangko</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Counted</source>
            <translation>Terhitung</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Remark</source>
            <translation>Keterangan</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Together</source>
            <translation>Jumlah</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Difference</source>
            <translation>Selisih</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Counted by</source>
            <translation>Dihitung oleh</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>In the presence of</source>
            <translation>Disaksikan oleh</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Signature</source>
            <translation>Tanda tangan</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Date and time</source>
            <translation>Tanggal dan waktu</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Number</source>
            <translation>Nomor</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Since</source>
            <translation>Sejak</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Person</source>
            <translation>Orang</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/countsheet.py" />
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/datamatrix.py" />
            <source>{0} bytes do not fit into a Data Matrix: {1} is the most.</source>
            <translation>{0} byte tidak muat dalam Data Matrix: paling banyak {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/offsets.py" />
            <source>An offset is at most {0} tenths of a millimetre either way: measure the test sheet again.</source>
            <translation>Geseran paling banyak {0} persepuluh milimeter ke setiap arah: ukur lagi lembar uji.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/offsets.py" />
            <source>What is kept about the printers cannot be read: remove {0}, then set the offsets anew.</source>
            <translation>Data pencetak yang tersimpan tidak dapat dibaca: hapus {0}, lalu atur ulang geserannya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/offsets.py" />
            <source>No offset is set for {0}: print a test sheet on it, measure, and set one.</source>
            <translation>Geseran untuk {0} belum diatur: cetak lembar uji padanya, ukur, lalu atur.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/offsets.py" />
            <source>No offset is set for {0}: there is one for {1}.</source>
            <translation>Geseran untuk {0} belum diatur: yang ada untuk {1}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/offsets.py" />
            <source>{0} cannot be written ({1}): nothing was kept.</source>
            <translation>{0} tidak dapat ditulis ({1}): tidak ada yang disimpan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/offsets.py" />
            <source>Name the printer as the computer does.</source>
            <translation>Sebutkan nama pencetak seperti pada komputer.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/testsheet.py" />
            <source>Test sheet</source>
            <translation>Lembar uji</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/testsheet.py" />
            <source>Print at 100 %, not fitted to the page: between the crosses the rulers must be true.</source>
            <translation>Cetak pada 100 %, tidak disesuaikan dengan halaman: di antara tanda silang, skala penggaris harus tepat.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/testsheet.py" />
            <source>Measure from the left edge of the paper to the upper left cross. It should be {0} mm.</source>
            <translation>Ukur dari tepi kiri kertas sampai tanda silang kiri atas. Seharusnya {0} mm.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/testsheet.py" />
            <source>Measure from the upper edge to the same cross. It should be {0} mm, too.</source>
            <translation>Ukur dari tepi atas sampai tanda silang yang sama. Seharusnya juga {0} mm.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/testsheet.py" />
            <source>What is too little, in tenths of a millimetre, is the offset RIGHT and DOWN; what is too much, with a minus.</source>
            <translation>Kekurangannya, dalam persepuluh milimeter, adalah geseran KE KANAN dan KE BAWAH; kelebihannya, dengan tanda minus.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/testsheet.py" />
            <source>Add it to the offset in force, set it, print this sheet again.</source>
            <translation>Tambahkan pada geseran yang berlaku, atur, lalu cetak lembar ini lagi.</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/testsheet.py" />
            <source>from the left (mm)</source>
            <translation>dari kiri (mm)</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/testsheet.py" />
            <source>from above (mm)</source>
            <translation>dari atas (mm)</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/testsheet.py" />
            <source>Offset in force: none</source>
            <translation>Geseran yang berlaku: tidak ada</translation>
        </message>
        <message>
            <location filename="../../repatriate/printing/testsheet.py" />
            <source>Offset in force: {0} mm to the right, {1} mm down</source>
            <translation>Geseran yang berlaku: {0} mm ke kanan, {1} mm ke bawah</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/backup.py" />
            <source>{0} is damaged: no backup was made of it. Restore it from an earlier backup.</source>
            <translation>{0} rusak: cadangannya tidak dibuat. Pulihkan dari cadangan yang lebih lama.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/backup.py" />
            <source>No backup could be made in {0} ({1}): make room or free the folder, then try again.</source>
            <translation>Cadangan tidak dapat dibuat di {0} ({1}): kosongkan ruang atau buka akses folder itu, lalu coba lagi.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/backup.py" />
            <source>{0} exists already: choose another name, or open it.</source>
            <translation>{0} sudah ada: pilih nama lain, atau buka berkas itu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/backup.py" />
            <source>{0} is left of another file of that name: choose another name, or move it away.</source>
            <translation>{0} adalah sisa berkas lain dengan nama itu: pilih nama lain, atau pindahkan.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/backup.py" />
            <source>There is no backup {0}.</source>
            <translation>Tidak ada cadangan {0}.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>{0} was moved, renamed or removed while it was open: nothing was changed. Put it back, or make a backup now and go on from that.</source>
            <translation>{0} dipindahkan, diganti namanya, atau dihapus selagi terbuka: tidak ada yang diubah. Kembalikan berkas itu, atau buat cadangan sekarang dan lanjutkan dari cadangan itu.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>open for reading only</source>
            <translation>terbuka hanya untuk dibaca</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>{0} was written by a newer Repatriate: update this program to open it.</source>
            <translation>{0} ditulis oleh Repatriate versi lebih baru: perbarui program ini untuk membukanya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>{0} was written by an older Repatriate: open it once in the window to bring it up to date.</source>
            <translation>{0} ditulis oleh Repatriate versi lama: buka sekali di jendela program untuk memutakhirkannya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>{0} is {1}: close it there, or look at it here without changing it.</source>
            <translation>{0} {1}: tutup di sana, atau lihat di sini tanpa mengubahnya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>The old passphrase is wrong: nothing was changed.</source>
            <translation>Frasa sandi lama salah: tidak ada yang diubah.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>{0} is {1}: change the passphrase there.</source>
            <translation>{0} {1}: ubah frasa sandi di sana.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>{0} is being made by another program just now: choose another name.</source>
            <translation>{0} sedang dibuat oleh program lain: pilih nama lain.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>{0} is damaged, though the passphrase is right: restore it from one of its backups.</source>
            <translation>{0} rusak, meskipun frasa sandinya benar: pulihkan dari salah satu cadangannya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>{0} is no whole operation file: it was cut short or added to, or it is none. Restore it from one of its backups.</source>
            <translation>{0} bukan berkas operasi yang utuh: terpotong, mendapat tambahan, atau memang bukan berkas operasi. Pulihkan dari salah satu cadangannya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>Wrong passphrase for {0} (or the file is damaged from its first byte to its last): try again.</source>
            <translation>Frasa sandi untuk {0} salah (atau seluruh isi berkas rusak): coba lagi.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>{0} cannot be written ({1}): nothing was changed.</source>
            <translation>{0} tidak dapat ditulis ({1}): tidak ada yang diubah.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>The disk with {0} is full: make room; nothing was changed.</source>
            <translation>Diska tempat {0} penuh: kosongkan ruang; tidak ada yang diubah.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>{0} cannot be written here: copy it to a folder that can be written; nothing was changed.</source>
            <translation>{0} tidak dapat ditulis di sini: salin ke folder yang dapat ditulis; tidak ada yang diubah.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>{0} is being written by another program: try again in a moment.</source>
            <translation>{0} sedang ditulis oleh program lain: coba lagi sebentar lagi.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>The disk with {0} is full or fails: make room or copy the file to another disk; nothing was changed.</source>
            <translation>Diska tempat {0} penuh atau gagal: kosongkan ruang atau salin berkas ke diska lain; tidak ada yang diubah.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/file.py" />
            <source>{0} is damaged: restore it from one of its backups.</source>
            <translation>{0} rusak: pulihkan dari salah satu cadangannya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/holding.py" />
            <source>open for writing on {0} by {1} since {2} UTC</source>
            <translation>sedang terbuka untuk ditulis di {0} oleh {1} sejak {2} UTC</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/holding.py" />
            <source>another computer or program</source>
            <translation>komputer atau program lain</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/holding.py" />
            <source>somebody</source>
            <translation>seseorang</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/holding.py" />
            <source>{0} cannot be written ({1}): copy the file to a folder that can.</source>
            <translation>{0} tidak dapat ditulis ({1}): salin berkas ke folder yang dapat ditulis.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/journal.py" />
            <source>entry {0} is missing or was put in later</source>
            <translation>catatan {0} hilang atau disisipkan kemudian</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/journal.py" />
            <source>entry {0} was changed after it was written</source>
            <translation>catatan {0} diubah setelah ditulis</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/journal.py" />
            <source>entry {0} is missing, though what it changed is here</source>
            <translation>catatan {0} hilang, padahal perubahannya ada di sini</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/journal.py" />
            <source>a row of {0} ({1}) was changed outside of the journal</source>
            <translation>satu baris {0} ({1}) diubah di luar jurnal</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/journal.py" />
            <source>a row of {0} was removed outside of the journal</source>
            <translation>satu baris {0} dihapus di luar jurnal</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/keys.py" />
            <source>an unencrypted SQLite database</source>
            <translation>basis data SQLite tanpa enkripsi</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/keys.py" />
            <source>a zip or Excel file</source>
            <translation>berkas zip atau Excel</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/keys.py" />
            <source>a PDF</source>
            <translation>berkas PDF</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/keys.py" />
            <source>The passphrase is empty: choose one of several words.</source>
            <translation>Frasa sandi kosong: pilih frasa dari beberapa kata.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/keys.py" />
            <source>{0} is a folder: name the .repat file in it.</source>
            <translation>{0} adalah folder: sebutkan berkas .repat di dalamnya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/keys.py" />
            <source>{0} cannot be read ({1}): check who may read it.</source>
            <translation>{0} tidak dapat dibaca ({1}): periksa siapa yang boleh membacanya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/keys.py" />
            <source>{0} is {1}, not an operation file: open a .repat file.</source>
            <translation>{0} adalah {1}, bukan berkas operasi: buka berkas .repat.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/keys.py" />
            <source>{0} is cut short ({1} bytes): restore it from one of its backups.</source>
            <translation>{0} terpotong ({1} byte): pulihkan dari salah satu cadangannya.</translation>
        </message>
        <message>
            <location filename="../../repatriate/store/keys.py" />
            <source>{0} is damaged: its first bytes are blank. Restore it from one of its backups.</source>
            <translation>{0} rusak: bagian awal berkas kosong. Pulihkan dari salah satu cadangannya.</translation>
        </message>
        <message>
            <location filename="../../ui/guide/printing.py" />
            <source>{0} cannot be written ({1}): choose another place.</source>
            <translation>{0} tidak dapat ditulis ({1}): pilih tempat lain.</translation>
        </message>
        <message>
            <location filename="../../ui/printers.py" />
            <source>{0} does not take the pages: see whether it is switched on and connected.</source>
            <translation>{0} tidak menerima halaman: periksa apakah menyala dan tersambung.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>The picture cannot be opened: copy it to this computer first.</source>
            <translation>Gambar tidak dapat dibuka: salin ke komputer ini dahulu.</translation>
        </message>
    </context>
    <context>
        <name>Count</name>
        <message>
            <location filename="../../ui/format.py" />
            <source>1 person</source>
            <translation>1 orang</translation>
        </message>
        <message>
            <location filename="../../ui/format.py" />
            <source>{0} people</source>
            <translation>{0} orang</translation>
        </message>
    </context>
    <context>
        <name>CountSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Count the safe</source>
            <translation>Hitung brankas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Count the blanks that lie in the safe now, without looking at the register.</source>
            <translation>Hitung blangko yang kini ada di brankas, tanpa melihat register.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Series</source>
            <translation>Seri</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Blanks counted</source>
            <translation>Blangko terhitung</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Remark</source>
            <translation>Keterangan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Counted with the consul</source>
            <translation>Dihitung bersama konsul</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Record the count</source>
            <translation>Catat hitungan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Earlier counts</source>
            <translation>Hitungan terdahulu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Write how many there are, in digits.</source>
            <translation>Tulis jumlahnya, dengan angka.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>{0}: {1} counted, {2} by the register</source>
            <translation>{0}: {1} terhitung, {2} menurut register</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>The safe agrees with the register.</source>
            <translation>Isi brankas sesuai dengan register.</translation>
        </message>
    </context>
    <context>
        <name>Cover</name>
        <message>
            <location filename="../../ui/rooms/papers/page.py" />
            <source>Back</source>
            <translation>Kembali</translation>
        </message>
    </context>
    <context>
        <name>CrashDialog</name>
        <message>
            <location filename="../../ui/crash.py" />
            <source>Something went wrong</source>
            <translation>Terjadi kesalahan</translation>
        </message>
        <message>
            <location filename="../../ui/crash.py" />
            <source>Something went wrong, and it is our mistake.</source>
            <translation>Terjadi kesalahan, dan itu kesalahan program ini.</translation>
        </message>
        <message>
            <location filename="../../ui/crash.py" />
            <source>Nothing is lost: everything up to your last action is saved in the file, and what was half done was taken back. You can go on working. The report below holds no personal data.</source>
            <translation>Tidak ada yang hilang: semua sampai tindakan terakhir tersimpan dalam berkas, dan yang setengah jalan sudah dibatalkan. Pekerjaan dapat dilanjutkan. Laporan di bawah tidak memuat data pribadi.</translation>
        </message>
        <message>
            <location filename="../../ui/crash.py" />
            <source>Report of the mistake</source>
            <translation>Laporan kesalahan</translation>
        </message>
        <message>
            <location filename="../../ui/crash.py" />
            <source>Copy the report</source>
            <translation>Salin laporan</translation>
        </message>
        <message>
            <location filename="../../ui/crash.py" />
            <source>Open its folder</source>
            <translation>Buka foldernya</translation>
        </message>
        <message>
            <location filename="../../ui/crash.py" />
            <source>Go on</source>
            <translation>Lanjut</translation>
        </message>
    </context>
    <context>
        <name>DataTable</name>
        <message>
            <location filename="../../ui/widgets/table.py" />
            <source>Columns of {0}</source>
            <translation>Kolom {0}</translation>
        </message>
    </context>
    <context>
        <name>DayBar</name>
        <message>
            <location filename="../../ui/rooms/board/days.py" />
            <source>Days of departures</source>
            <translation>Hari keberangkatan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/days.py" />
            <source>Next departure</source>
            <translation>Berikutnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/days.py" />
            <source>Signs and keys</source>
            <translation>Tanda dan tombol</translation>
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
            <translation>Izin</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/checklist.py" />
            <location filename="../../ui/rooms/papers/note_form.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <location filename="../../ui/rooms/papers/recording.py" />
            <source>Authority</source>
            <translation>Instansi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <source>Needed by</source>
            <translation>Diperlukan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <location filename="../../ui/rooms/papers/states.py" />
            <source>Granted</source>
            <translation>Diberikan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <location filename="../../ui/rooms/papers/states.py" />
            <source>Waiting</source>
            <translation>Menunggu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/states.py" />
            <source>Not asked</source>
            <translation>Belum diminta</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <location filename="../../ui/rooms/papers/states.py" />
            <source>Refused</source>
            <translation>Ditolak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <source>Oldest</source>
            <translation>Terlama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <source>All of them</source>
            <translation>Semuanya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <source>{0} authorities</source>
            <translation>{0} instansi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>1 day</source>
            <translation>1 hari</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>{0} days</source>
            <translation>{0} hari</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/holds.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>Ref</source>
            <translation>Ref</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/holds.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/holds.py" />
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>Nat.</source>
            <translation>WN.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <source>Whose move</source>
            <translation>Pihak yang bertindak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/matrix.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>Days</source>
            <translation>Hari</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Since</source>
            <translation>Sejak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/recording.py" />
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Reference</source>
            <translation>No. rujukan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/recording.py" />
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Valid until</source>
            <translation>Berlaku hingga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>Group</source>
            <translation>Kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <source>the authority</source>
            <translation>instansi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/asked.py" />
            <source>this office</source>
            <translation>kantor ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Series</source>
            <translation>Seri</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Received</source>
            <translation>Diterima</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>In the safe</source>
            <translation>Di brankas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <location filename="../../ui/rooms/papers/states.py" />
            <source>Issued</source>
            <translation>Diterbitkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <location filename="../../ui/rooms/papers/states.py" />
            <source>Spoiled</source>
            <translation>Rusak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <location filename="../../ui/rooms/papers/states.py" />
            <source>Void</source>
            <translation>Dibatalkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <location filename="../../ui/rooms/papers/states.py" />
            <source>Stolen</source>
            <translation>Dicuri</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Next number</source>
            <translation>Nomor berikutnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>none left</source>
            <translation>habis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <location filename="../../ui/rooms/papers/note_form.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>Number</source>
            <translation>Nomor</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Person</source>
            <translation>Orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Received on</source>
            <translation>Diterima pada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Note</source>
            <translation>Keterangan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Balance by series</source>
            <translation>Sisa per seri</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Numbered blank forms are kept here, from the safe to the person. Without them, numbers run on by themselves.</source>
            <translation>Blangko bernomor dicatat di sini, dari brankas sampai ke orangnya. Tanpa blangko, nomor berjalan sendiri.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Receive blanks</source>
            <translation>Terima blangko</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Balance at the end of this day</source>
            <translation>Sisa pada akhir hari ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Count the safe…</source>
            <translation>Hitung brankas…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Mark blanks…</source>
            <translation>Tandai blangko…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Print…</source>
            <translation>Cetak…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Sheet to count the safe with</source>
            <translation>Lembar hitung brankas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>The register, number by number</source>
            <translation>Register, nomor demi nomor</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Balance on</source>
            <translation>Sisa pada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Blank forms</source>
            <translation>Blangko</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>All</source>
            <translation>Semua</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>What the bundle is called here</source>
            <translation>Sebutan bundel di kantor ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>First number</source>
            <translation>Nomor pertama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Last number</source>
            <translation>Nomor terakhir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Receive them</source>
            <translation>Terima</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Blanks from the safe</source>
            <translation>Blangko dari brankas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Fill this in.</source>
            <translation>Isi kolom ini.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>1 blank would be missing in the register</source>
            <translation>1 blangko akan kurang dalam register</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>{0} blanks would be missing in the register</source>
            <translation>{0} blangko akan kurang dalam register</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Receive them all the same</source>
            <translation>Tetap terima semua</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Check the numbers</source>
            <translation>Periksa nomornya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Received 1 blank</source>
            <translation>1 blangko diterima</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Received {0} blanks</source>
            <translation>{0} blangko diterima</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Receiving blanks</source>
            <translation>Menerima blangko</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Mark blanks</source>
            <translation>Tandai blangko</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>The safe</source>
            <translation>Brankas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Register of blanks</source>
            <translation>Register blangko</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/blanks.py" />
            <source>Blank</source>
            <translation>Blangko</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>What people need</source>
            <translation>Yang diperlukan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>Nobody gets a seat before all of it is granted.</source>
            <translation>Tidak ada yang mendapat kursi sebelum semuanya diberikan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>Only for nationality</source>
            <translation>Hanya untuk kewarganegaraan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>everybody</source>
            <translation>semua orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>Three letters, as in IDN</source>
            <translation>Tiga huruf, misalnya IDN</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>Bureau of Immigration</source>
            <translation>Biro Imigrasi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/checklist.py" />
            <source>Put it on the checklist</source>
            <translation>Masukkan ke daftar periksa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Clearances by kind</source>
            <translation>Izin menurut jenis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>A person leaves when every authority has said yes. Name what your people need: exit permit, screening…</source>
            <translation>Seseorang berangkat setelah semua instansi menyetujui. Sebutkan yang diperlukan: izin keluar, skrining…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Begin the checklist</source>
            <translation>Mulai daftar periksa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>G granted · R refused · W withdrawn · A asked today · Delete takes back · Enter: dates and references · Ctrl+V: a reply</source>
            <translation>G diberikan · R ditolak · W dicabut · A diminta hari ini · Delete menarik kembali · Enter: tanggal dan rujukan · Ctrl+V: balasan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Matrix</source>
            <translation>Matriks</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>List</source>
            <translation>Daftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>People down, clearances across</source>
            <translation>Orang ke bawah, izin ke samping</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>One line for each clearance</source>
            <translation>Satu baris untuk setiap izin</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>New note verbale…</source>
            <translation>Nota verbal baru…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Paste a reply…</source>
            <translation>Tempel balasan…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Clearances by person</source>
            <translation>Izin per orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Clearances</source>
            <translation>Izin</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Missing</source>
            <translation>Belum lengkap</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Record 1 answer…</source>
            <translation>Catat 1 jawaban…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Record {0} answers…</source>
            <translation>Catat {0} jawaban…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Record an answer…</source>
            <translation>Catat jawaban…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>This file is open for reading only.</source>
            <translation>Berkas ini dibuka hanya untuk dibaca.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Choose cells under a clearance first: the arrows go there, Shift takes more, Ctrl+A all.</source>
            <translation>Pilih dahulu sel di bawah sebuah izin: tombol panah menuju ke sana, Shift menambah, Ctrl+A semua.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Choose the people first: Ctrl+A chooses all in the list.</source>
            <translation>Pilih orangnya dahulu: Ctrl+A memilih semua dalam daftar.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Nobody chosen needs this clearance.</source>
            <translation>Tidak ada yang dipilih memerlukan izin ini.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Recording answers</source>
            <translation>Mencatat jawaban</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>There is nothing to ask for: put a clearance on the checklist first.</source>
            <translation>Tidak ada yang dapat diminta: masukkan dahulu izin ke daftar periksa.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Checklist</source>
            <translation>Daftar periksa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>Name the clearance.</source>
            <translation>Sebutkan nama izinnya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>The clipboard holds files: open the reply, and copy its text.</source>
            <translation>Papan klip berisi berkas: buka balasannya, lalu salin teksnya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/clearances.py" />
            <source>There is no text on the clipboard: copy the text of the reply first.</source>
            <translation>Tidak ada teks di papan klip: salin dahulu teks balasannya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>No document</source>
            <translation>Belum ada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Expires too soon</source>
            <translation>Cepat habis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Valid</source>
            <translation>Berlaku</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Not needed</source>
            <translation>Tidak perlu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Passport</source>
            <translation>Paspor</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Emergency</source>
            <translation>SPLP</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Document</source>
            <translation>Dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Expires</source>
            <translation>Kedaluwarsa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Needed until</source>
            <translation>Perlu hingga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>The day they arrive</source>
            <translation>Hari tibanya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>The first day they could travel: no seat yet</source>
            <translation>Hari pertama dapat berangkat: belum ada kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Journey</source>
            <translation>Perjalanan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Issuer</source>
            <translation>Penerbit</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Who holds what</source>
            <translation>Dokumen yang dipegang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Everybody</source>
            <translation>Semua orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>To issue</source>
            <translation>Perlu diterbitkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Emergency documents</source>
            <translation>SPLP</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Passports</source>
            <translation>Paspor</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>No photo</source>
            <translation>Tanpa foto</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Issue 1 document</source>
            <translation>Terbitkan 1 dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Issue {0} documents</source>
            <translation>Terbitkan {0} dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Issue documents</source>
            <translation>Terbitkan dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Issue</source>
            <translation>Terbitkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Photos</source>
            <translation>Foto</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Not issued yet: as it would print for {0}</source>
            <translation>Belum diterbitkan: seperti akan tercetak untuk {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Not issued yet: as they would print</source>
            <translation>Belum diterbitkan: seperti akan tercetak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Making the preview</source>
            <translation>Menyiapkan pratinjau</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Stops them</source>
            <translation>Menahan mereka</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Is over</source>
            <translation>Selesai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Begins later</source>
            <translation>Mulai kemudian</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Has a seat on the plan</source>
            <translation>Mendapat kursi dalam rencana</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Hold</source>
            <translation>Penahanan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Today</source>
            <translation>Hari ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>From</source>
            <translation>Dari</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Until</source>
            <translation>Sampai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>until lifted</source>
            <translation>sampai dicabut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Put on by</source>
            <translation>Dikenakan oleh</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Nobody is on hold. A hold stops people from travelling until somebody lifts it.</source>
            <translation>Tidak ada yang ditahan. Penahanan mencegah orang berangkat sampai ada yang mencabutnya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Put a hold on…</source>
            <translation>Kenakan penahanan…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Holds</source>
            <translation>Penahanan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Not lifted</source>
            <translation>Belum dicabut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Stop somebody today</source>
            <translation>Menahan seseorang hari ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Begin later</source>
            <translation>Mulai kemudian</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Are over</source>
            <translation>Sudah lewat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>With a seat</source>
            <translation>Dengan kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Lift 1 hold…</source>
            <translation>Cabut 1 penahanan…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Lift {0} holds…</source>
            <translation>Cabut {0} penahanan…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Why it is lifted</source>
            <translation>Alasan dicabut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>who decided, and what</source>
            <translation>siapa yang memutuskan, dan apa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Lift the hold</source>
            <translation>Cabut penahanan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Lift {0} holds</source>
            <translation>Cabut {0} penahanan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source> and {0} more</source>
            <translation> dan {0} lagi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>For whom</source>
            <translation>Untuk siapa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>References, with spaces or one a line; they can be pasted from a list</source>
            <translation>Nomor rujukan, dipisah spasi atau satu per baris; dapat ditempel dari daftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Kind</source>
            <translation>Jenis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>at once</source>
            <translation>sekarang juga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>lifted</source>
            <translation>dicabut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Put the hold on</source>
            <translation>Kenakan penahanan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/holds.py" />
            <source>Say for whom: write their references, such as P00014.</source>
            <translation>Sebutkan untuk siapa: tulis nomor rujukannya, misalnya P00014.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Issue emergency documents</source>
            <translation>Terbitkan SPLP</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Printed</source>
            <translation>Dicetak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>once</source>
            <translation>satu kali</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>{0} times</source>
            <translation>{0} kali</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Page layout</source>
            <translation>Tata letak halaman</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>No document was issued here yet. “Who holds what” shows who lacks one.</source>
            <translation>Belum ada dokumen yang diterbitkan di sini. Tab pertama menunjukkan siapa yang tidak punya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Issued here</source>
            <translation>Terbitan sini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Expired</source>
            <translation>Kedaluwarsa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <location filename="../../ui/rooms/papers/states.py" />
            <source>Printed again</source>
            <translation>Dicetak ulang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>Preview</source>
            <translation>Pratinjau</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Choose a document first.</source>
            <translation>Pilih dokumen dahulu.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>{0}, as it was issued</source>
            <translation>{0}, sebagaimana diterbitkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Other clearances</source>
            <translation>Izin lain</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>{0} d</source>
            <translation>{0} hr</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>ended {0}</source>
            <translation>berakhir {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>to {0}</source>
            <translation>s.d. {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>Not on their checklist</source>
            <translation>Tidak ada di daftar periksanya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>(not on their checklist)</source>
            <translation>(tidak ada di daftar periksanya)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>by {0}</source>
            <translation>lewat {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>Move of {0}</source>
            <translation>Giliran {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>asked {0}</source>
            <translation>diminta {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>answered {0}</source>
            <translation>dijawab {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>reference {0}</source>
            <translation>rujukan {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>valid from {0}</source>
            <translation>berlaku sejak {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>valid until {0}</source>
            <translation>berlaku sampai {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>note {0}</source>
            <translation>nota {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>longer than such an answer usually takes</source>
            <translation>lebih lama daripada biasanya jawaban seperti ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>{0}: click to list only who needs it</source>
            <translation>{0}: klik untuk menampilkan hanya yang memerlukannya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>On hold</source>
            <translation>Ditahan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/matrix.py" />
            <source>How long they have waited for the answer that is waited for longest</source>
            <translation>Sudah berapa lama mereka menunggu jawaban yang paling lama ditunggu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>Ask for</source>
            <translation>Minta</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>Language and wording</source>
            <translation>Bahasa dan teks</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>Empty: the next one</source>
            <translation>Kosong: nomor berikutnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>Dated</source>
            <translation>Tertanggal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <location filename="../../ui/rooms/papers/recording.py" />
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>today</source>
            <translation>hari ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>Embassy of Indonesia</source>
            <translation>Kedutaan Besar Indonesia</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>Subject</source>
            <translation>Perihal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>as in the wording</source>
            <translation>seperti dalam teks</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>Make the note</source>
            <translation>Buat nota</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>Save as</source>
            <translation>Simpan sebagai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>Those chosen: {0}</source>
            <translation>Yang dipilih: {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>All not asked for yet: {0}</source>
            <translation>Semua yang belum diminta: {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>{0}, the office's own wording</source>
            <translation>{0}, teks milik kantor</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>{0} of those chosen have it, wait on another note or do not need it: left out.</source>
            <translation>{0} dari yang dipilih sudah punya, menunggu nota lain atau tidak memerlukannya: dilewati.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>Everybody who needs this was asked for already: choose people, or another clearance.</source>
            <translation>Untuk semua yang memerlukannya sudah diminta: pilih orang, atau izin lain.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>As the note would print: nothing is asked yet</source>
            <translation>Nota seperti akan tercetak: belum ada yang diminta</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_form.py" />
            <source>Making the note</source>
            <translation>Membuat nota</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>Not sent yet</source>
            <translation>Belum dikirim</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Partly answered</source>
            <translation>Dijawab sebagian</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>Answered</source>
            <translation>Dijawab</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <location filename="../../ui/rooms/papers/notes.py" />
            <location filename="../../ui/rooms/papers/states.py" />
            <source>Withdrawn</source>
            <translation>Dicabut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>since today</source>
            <translation>sejak hari ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>People</source>
            <translation>Orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>Sent</source>
            <translation>Terkirim</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>Longer than such an answer usually takes</source>
            <translation>Lebih lama daripada biasanya jawaban seperti ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>A note verbale asks an authority about many people at once: numbered, with the list annexed.</source>
            <translation>Nota verbal meminta sesuatu dari instansi untuk banyak orang sekaligus: bernomor, dengan daftar terlampir.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>Write the first</source>
            <translation>Tulis yang pertama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>Notes verbales</source>
            <translation>Nota verbal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>Note verbale</source>
            <translation>Nota verbal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>Note {0}, as it was made</source>
            <translation>Nota {0}, seperti dibuat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>New note verbale</source>
            <translation>Nota verbal baru</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/notes.py" />
            <source>Letters</source>
            <translation>Surat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/office.py" />
            <source>Office</source>
            <translation>Kantor</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/office.py" />
            <source>Page layouts</source>
            <translation>Tata letak halaman</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/office.py" />
            <source>Digital seal</source>
            <translation>Segel digital</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/office.py" />
            <source>Check a document</source>
            <translation>Periksa dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/office.py" />
            <source>Printer and paper</source>
            <translation>Pencetak dan kertas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/office.py" />
            <source>Blanks are pre-printed: a printer that is a millimetre off spoils them.</source>
            <translation>Blangko sudah tercetak: pencetak yang meleset satu milimeter merusaknya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/recording.py" />
            <source>All {0} kinds · {1}</source>
            <translation>Semua {0} jenis · {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/recording.py" />
            <source>asked, no answer yet</source>
            <translation>diminta, belum dijawab</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/recording.py" />
            <source>Asked on</source>
            <translation>Diminta pada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/recording.py" />
            <source>Answer</source>
            <translation>Jawaban</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/recording.py" />
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Answered on</source>
            <translation>Dijawab pada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/recording.py" />
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Valid from</source>
            <translation>Berlaku mulai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/recording.py" />
            <source>Record it</source>
            <translation>Catat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/recording.py" />
            <source>Say when it was asked, or what the answer is.</source>
            <translation>Isi kapan diminta, atau apa jawabannya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Said twice</source>
            <translation>Disebut dua kali</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Not named</source>
            <translation>Tidak disebut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>As you said</source>
            <translation>Menurut Anda</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Sure</source>
            <translation>Pasti</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Not sure</source>
            <translation>Belum pasti</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Did not wait</source>
            <translation>Tidak menunggu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Not found</source>
            <translation>Tidak ditemukan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>nothing</source>
            <translation>tidak ada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Answers in a reply</source>
            <translation>Jawaban dalam balasan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>What the reply is about</source>
            <translation>Tentang apa balasan ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>The text of the reply</source>
            <translation>Teks balasan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Paste the text of the reply here: a table, a list of names, or the letter itself.</source>
            <translation>Tempel teks balasan di sini: tabel, daftar nama, atau suratnya sendiri.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Who is named, and what is said of them, will stand here.</source>
            <translation>Siapa yang disebut, dan apa yang dikatakan tentangnya, tampil di sini.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Whom the reply means</source>
            <translation>Siapa yang dimaksud balasan ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Read</source>
            <translation>Terbaca</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Records</source>
            <translation>Dicatat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>The line</source>
            <translation>Baris</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>one of {0}</source>
            <translation>salah satu dari {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Reference of all</source>
            <translation>Rujukan untuk semua</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>For all</source>
            <translation>Untuk semua</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>For those whose line does not say it</source>
            <translation>Untuk yang barisnya tidak menyebutnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Whom the line means</source>
            <translation>Siapa yang dimaksud baris ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>What is recorded of those chosen</source>
            <translation>Apa yang dicatat untuk yang dipilih</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>record nothing</source>
            <translation>tidak dicatat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>G granted · R refused · W withdrawn · Delete nothing</source>
            <translation>G diberikan · R ditolak · W dicabut · Delete tidak dicatat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Note {0}: {1}</source>
            <translation>Nota {0}: {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>{0} · {1} waiting</source>
            <translation>{0} · {1} menunggu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>There is nothing to answer: put a clearance on the checklist first.</source>
            <translation>Tidak ada yang perlu dijawab: masukkan dahulu izin ke daftar periksa.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>The reply names nobody. Record “{0}” for everybody who waits ({1})?</source>
            <translation>Balasan ini tidak menyebut siapa pun. Catat “{0}” untuk semua yang menunggu ({1})?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>For all of them</source>
            <translation>Untuk semuanya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>No</source>
            <translation>Tidak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Record 1 answer</source>
            <translation>Catat 1 jawaban</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Record {0} answers</source>
            <translation>Catat {0} jawaban</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Choose a line</source>
            <translation>Pilih satu baris</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>nobody: leave it out</source>
            <translation>tidak ada: lewati</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Two lines say different things of the same person: nothing is recorded until they agree.</source>
            <translation>Dua baris mengatakan hal berbeda tentang orang yang sama: tidak dicatat sampai keduanya cocok.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Waits for an answer, and no line names them.</source>
            <translation>Menunggu jawaban, dan tidak ada baris yang menyebutnya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Not on this note: choose the clearance itself above to record it all the same.</source>
            <translation>Tidak ada pada nota ini: pilih izinnya sendiri di atas untuk tetap mencatatnya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Say first whom the line means, in the list below.</source>
            <translation>Sebutkan dahulu siapa yang dimaksud baris ini, di daftar di bawah.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Of {0} lines it is not known whom they mean: go through them one by one.</source>
            <translation>Dari {0} baris belum diketahui siapa yang dimaksud: periksa satu per satu.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Nothing of this reply is recorded yet.</source>
            <translation>Belum ada yang dicatat dari balasan ini.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Leave it</source>
            <translation>Biarkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/reply.py" />
            <source>Stay</source>
            <translation>Tetap di sini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>1 is missing</source>
            <translation>1 kurang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>{0} are missing</source>
            <translation>{0} kurang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>1 too many</source>
            <translation>lebih 1</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>{0} too many</source>
            <translation>lebih {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>agrees</source>
            <translation>cocok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>held</source>
            <translation>dipegang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>issued here</source>
            <translation>terbitan sini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>void</source>
            <translation>dibatalkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>spoiled</source>
            <translation>rusak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>valid</source>
            <translation>berlaku</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>expired</source>
            <translation>kedaluwarsa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>stolen</source>
            <translation>dicuri</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>in the safe</source>
            <translation>di brankas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/states.py" />
            <source>issued</source>
            <translation>diterbitkan</translation>
        </message>
    </context>
    <context>
        <name>DocumentsRoom</name>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Here people get papers to travel on. Bring in the people first.</source>
            <translation>Di sini orang mendapat dokumen perjalanan. Masukkan orangnya dahulu.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Go to People</source>
            <translation>Buka Orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Name, reference, number</source>
            <translation>Nama, rujukan, nomor</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Checklist…</source>
            <translation>Daftar periksa…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Letters…</source>
            <translation>Surat…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Photos from a folder…</source>
            <translation>Foto dari folder…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Issue documents</source>
            <translation>Terbitkan dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Receive blanks</source>
            <translation>Terima blangko</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Clearances: what is missing</source>
            <translation>Izin: yang belum lengkap</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>New note verbale</source>
            <translation>Nota verbal baru</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Paste an authority's reply</source>
            <translation>Tempel balasan instansi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Notes verbales: who waits</source>
            <translation>Nota verbal: siapa yang menunggu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Wordings of notes verbales</source>
            <translation>Teks nota verbal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Holds: who may not travel</source>
            <translation>Penahanan: siapa yang tidak boleh berangkat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Put a hold on the people chosen</source>
            <translation>Tahan orang yang dipilih</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Checklist of clearances</source>
            <translation>Daftar periksa izin</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Photos from a folder</source>
            <translation>Foto dari folder</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Page layouts of documents</source>
            <translation>Tata letak halaman dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Digital seal of the office</source>
            <translation>Segel digital kantor</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Check a document and its seal</source>
            <translation>Periksa dokumen dan segelnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Printer and paper</source>
            <translation>Pencetak dan kertas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>{0} of {1} hold what they need</source>
            <translation>{0} dari {1} memegang dokumen yang diperlukan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>A reply was pasted in Documents and is not recorded.</source>
            <translation>Sebuah balasan ditempel di Dokumen dan belum dicatat.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/documents.py" />
            <source>Something is being written in Documents and is not saved.</source>
            <translation>Ada isian di Dokumen yang belum disimpan.</translation>
        </message>
    </context>
    <context>
        <name>DoneSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>Saved as {0}</source>
            <translation>Disimpan sebagai {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>Print…</source>
            <translation>Cetak…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>Open the PDF</source>
            <translation>Buka PDF</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>Show in folder</source>
            <translation>Tampilkan di folder</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>Look at each sheet. One that is spoiled is recorded as such: the same person is given the next number.</source>
            <translation>Periksa setiap lembar. Yang rusak dicatat rusak: orang yang sama mendapat nomor berikutnya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>Show under Issued here</source>
            <translation>Tampilkan di Diterbitkan di sini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>1 page is going to {1}…</source>
            <translation>1 halaman dikirim ke {1}…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>{0} pages are going to {1}…</source>
            <translation>{0} halaman dikirim ke {1}…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>1 page was sent to the printer.</source>
            <translation>1 halaman sudah dikirim ke pencetak.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>{0} pages were sent to the printer.</source>
            <translation>{0} halaman sudah dikirim ke pencetak.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>Did some not come out? Print those again from here.</source>
            <translation>Ada yang tidak keluar? Cetak lagi dari sini.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/done.py" />
            <source>All documents are issued and on record. Print what is missing again from here.</source>
            <translation>Semua dokumen sudah diterbitkan dan tercatat. Cetak yang kurang dari sini.</translation>
        </message>
    </context>
    <context>
        <name>Enlarged</name>
        <message>
            <location filename="../../ui/guide/picture.py" />
            <source>The picture, enlarged; Esc puts it away</source>
            <translation>Gambar diperbesar; Esc menutupnya</translation>
        </message>
    </context>
    <context>
        <name>Fields</name>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Notes, under its title</source>
            <translation>Keterangan, dengan judulnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Notes</source>
            <translation>Keterangan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Whole name</source>
            <translation>Nama lengkap</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Middle name</source>
            <translation>Nama tengah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Suffix (Jr, III)</source>
            <translation>Akhiran (Jr, III)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Title (Mr, Ms)</source>
            <translation>Sapaan (Mr, Ms)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Father's name</source>
            <translation>Nama ayah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Grandfather's name</source>
            <translation>Nama kakek</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Date of birth</source>
            <translation>Tanggal lahir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Year of birth</source>
            <translation>Tahun lahir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Month of birth</source>
            <translation>Bulan lahir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Day of birth</source>
            <translation>Hari lahir (1–31)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Place of birth</source>
            <translation>Tempat lahir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Number on the list</source>
            <translation>Nomor di daftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Identity number</source>
            <translation>Nomor identitas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Our reference</source>
            <translation>Nomor rujukan kita</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Person</source>
            <translation>Orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Takes emergency documents</source>
            <translation>Menerima SPLP</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Answer</source>
            <translation>Jawaban</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Answered on</source>
            <translation>Dijawab pada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Arrives</source>
            <translation>Tiba</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Asked on</source>
            <translation>Diminta pada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Assistance</source>
            <translation>Bantuan khusus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Authority</source>
            <translation>Instansi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Other person</source>
            <translation>Orang lainnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Born</source>
            <translation>Lahir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Birthplace</source>
            <translation>Tempat lahir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Blank form</source>
            <translation>Blangko</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Carrier</source>
            <translation>Pengangkut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Certificate</source>
            <translation>Sertifikat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Changes</source>
            <translation>Perubahan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Clear until</source>
            <translation>Batas berangkat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Travels together</source>
            <translation>Bepergian bersama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Content</source>
            <translation>Isi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Counted</source>
            <translation>Terhitung</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Country</source>
            <translation>Negara</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Currency</source>
            <translation>Mata uang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>In use</source>
            <translation>Dipakai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Day</source>
            <translation>Hari</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Departs</source>
            <translation>Berangkat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Going to</source>
            <translation>Tujuan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Document expires</source>
            <translation>Dokumen berlaku hingga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Document</source>
            <translation>Dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Document issued by</source>
            <translation>Penerbit dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Document number</source>
            <translation>Nomor dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Until</source>
            <translation>Sampai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Should be there</source>
            <translation>Seharusnya ada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Expires</source>
            <translation>Kedaluwarsa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Given names</source>
            <translation>Nama depan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Group</source>
            <translation>Kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Hold</source>
            <translation>Penahanan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Hold from</source>
            <translation>Ditahan sejak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Hold until</source>
            <translation>Ditahan sampai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Household</source>
            <translation>Keluarga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Issued</source>
            <translation>Diterbitkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Issued by</source>
            <translation>Penerbit</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Kind</source>
            <translation>Jenis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Language</source>
            <translation>Bahasa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Latitude</source>
            <translation>Lintang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Leg</source>
            <translation>Ruas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Why it was lifted</source>
            <translation>Alasan dicabut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Lifted on</source>
            <translation>Dicabut pada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Waits at</source>
            <translation>Menunggu di</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Longitude</source>
            <translation>Bujur</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Made at</source>
            <translation>Dibuat pada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Made by</source>
            <translation>Dibuat oleh</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Most infants</source>
            <translation>Bayi paling banyak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Most stretchers</source>
            <translation>Tandu paling banyak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Most minors alone</source>
            <translation>Anak tanpa pendamping paling banyak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Most wheelchairs</source>
            <translation>Kursi roda paling banyak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Mode</source>
            <translation>Moda</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Nationality</source>
            <translation>Kewarganegaraan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Native name</source>
            <translation>Nama dalam aksara asli</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Note</source>
            <translation>Keterangan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Note verbale</source>
            <translation>Nota verbal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Number</source>
            <translation>Nomor</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Officer</source>
            <translation>Petugas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>From</source>
            <translation>Dari</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>People</source>
            <translation>Orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Photo</source>
            <translation>Foto</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Plan</source>
            <translation>Rencana</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Printed</source>
            <translation>Dicetak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Priority</source>
            <translation>Prioritas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Recipient</source>
            <translation>Penerima</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Counts on promises</source>
            <translation>Mengandalkan janji</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Document promised for</source>
            <translation>Dokumen dijanjikan untuk</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Province</source>
            <translation>Provinsi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Published at</source>
            <translation>Diterbitkan pada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Published by</source>
            <translation>Diterbitkan oleh</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Ready from</source>
            <translation>Siap mulai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Reasons</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Received on</source>
            <translation>Diterima pada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Ref</source>
            <translation>Ref</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Reference</source>
            <translation>Nomor rujukan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Remark</source>
            <translation>Keterangan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Rule</source>
            <translation>Aturan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Seat</source>
            <translation>Kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Cost of a seat</source>
            <translation>Biaya per kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Seats</source>
            <translation>Kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Seen by</source>
            <translation>Dilihat oleh</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Seen on</source>
            <translation>Dilihat pada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Sent</source>
            <translation>Terkirim</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Sent on</source>
            <translation>Dikirim pada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Place in the order</source>
            <translation>Urutan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Series</source>
            <translation>Seri</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Sex</source>
            <translation>Jenis kelamin</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Signer</source>
            <translation>Penanda tangan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Seats that a stretcher takes</source>
            <translation>Kursi yang dipakai satu tandu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>Surname</source>
            <translation>Nama keluarga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Time zone</source>
            <translation>Zona waktu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Holds from</source>
            <translation>Berlaku mulai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Holds until</source>
            <translation>Berlaku hingga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Value</source>
            <translation>Nilai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Version</source>
            <translation>Versi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Withdrawn on</source>
            <translation>Ditarik pada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>yes</source>
            <translation>ya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>no</source>
            <translation>tidak</translation>
        </message>
    </context>
    <context>
        <name>Filing</name>
        <message>
            <location filename="../../ui/filing.py" />
            <source>The whole operation as a workbook</source>
            <translation>Seluruh operasi sebagai buku kerja</translation>
        </message>
        <message>
            <location filename="../../ui/filing.py" />
            <source>Exported {0} people and {1} legs to {2}. The workbook is not encrypted.</source>
            <translation>{0} orang dan {1} ruas diekspor ke {2}. Buku kerja itu tidak terenkripsi.</translation>
        </message>
        <message>
            <location filename="../../ui/filing.py" />
            <source>Exporting to {0}</source>
            <translation>Mengekspor ke {0}</translation>
        </message>
        <message>
            <location filename="../../ui/filing.py" />
            <source>The empty template</source>
            <translation>Templat kosong</translation>
        </message>
        <message>
            <location filename="../../ui/filing.py" />
            <source>Saved the empty template as {0}.</source>
            <translation>Templat kosong disimpan sebagai {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/filing.py" />
            <source>Workbooks (*.xlsx)</source>
            <translation>Buku kerja (*.xlsx)</translation>
        </message>
    </context>
    <context>
        <name>FilterStrip</name>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Filters</source>
            <translation>Saringan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Filter by</source>
            <translation>Saring menurut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Value to filter by</source>
            <translation>Nilai yang disaring</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Add filter</source>
            <translation>Tambah saringan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Done</source>
            <translation>Selesai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Name of the filter</source>
            <translation>Nama saringan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>A name, as in Children of Aceh without a passport</source>
            <translation>Nama, misalnya Anak asal Aceh tanpa paspor</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Save the filter</source>
            <translation>Simpan saringan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Clear</source>
            <translation>Kosongkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Save as…</source>
            <translation>Simpan sebagai…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Take away the filter {0}</source>
            <translation>Hapus saringan {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Take this filter away</source>
            <translation>Hapus saringan ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>or type an age: 12-17, 60+</source>
            <translation>atau ketik usia: 12-17, 60+</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>or type the day before which it expires: 1 Jun 2025</source>
            <translation>atau ketik batas kedaluwarsa: 1 Jun 2025</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Choose or type</source>
            <translation>Pilih atau ketik</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>Choose a value from the list, or type one.</source>
            <translation>Pilih nilai dari daftar, atau ketik.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>“{0}” is no age: type 12-17, 60+ or &lt;18.</source>
            <translation>“{0}” bukan usia: ketik 12-17, 60+ atau &lt;18.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/filtering.py" />
            <source>“{0}” is not in the list: choose one from it.</source>
            <translation>“{0}” tidak ada dalam daftar: pilih dari daftar.</translation>
        </message>
    </context>
    <context>
        <name>Filters</name>
        <message>
            <location filename="../../ui/rooms/person/saved.py" />
            <source>Saved</source>
            <translation>Tersimpan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/saved.py" />
            <source>{0} (changed)</source>
            <translation>{0} (diubah)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/saved.py" />
            <source>Saved filters</source>
            <translation>Saringan tersimpan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/saved.py" />
            <source>Saved filters: {0}</source>
            <translation>Saringan tersimpan: {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/saved.py" />
            <source>Save the changes to “{0}”</source>
            <translation>Simpan perubahan pada “{0}”</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/saved.py" />
            <source>Rename “{0}”…</source>
            <translation>Ganti nama “{0}”…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/saved.py" />
            <source>Delete “{0}”</source>
            <translation>Hapus “{0}”</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Nationality</source>
            <translation>Kewarganegaraan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Province</source>
            <translation>Provinsi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Waits at</source>
            <translation>Menunggu di</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Going to</source>
            <translation>Tujuan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Sex</source>
            <translation>Jenis kelamin</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Age</source>
            <translation>Usia</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Priority</source>
            <translation>Prioritas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Household</source>
            <translation>Keluarga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Group</source>
            <translation>Kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Document</source>
            <translation>Dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Clearance missing</source>
            <translation>Izin belum ada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Hold</source>
            <translation>Penahanan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Journey</source>
            <translation>Perjalanan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Assistance</source>
            <translation>Bantuan khusus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>any</source>
            <translation>ada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>none</source>
            <translation>tidak ada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>expires before {0}</source>
            <translation>kedaluwarsa sebelum {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>{0} and over</source>
            <translation>{0} ke atas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>under {0}</source>
            <translation>di bawah {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>{0} to {1}</source>
            <translation>{0} sampai {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>{0} more</source>
            <translation>{0} lagi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source> or </source>
            <translation> atau </translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>{0} missing</source>
            <translation>{0} belum ada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>A clearance</source>
            <translation>Izin</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
    </context>
    <context>
        <name>Form</name>
        <message>
            <location filename="../../ui/rooms/kit/form.py" />
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/form.py" />
            <source>Yes</source>
            <translation>Ya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/form.py" />
            <source>No</source>
            <translation>Tidak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/form.py" />
            <source>This is no day: write it as {0} or 2025-05-12.</source>
            <translation>Ini bukan tanggal: tulis sebagai {0} atau 2025-05-12.</translation>
        </message>
    </context>
    <context>
        <name>FormPage</name>
        <message>
            <location filename="../../ui/pages/form.py" />
            <source>Back</source>
            <translation>Kembali</translation>
        </message>
    </context>
    <context>
        <name>Groups</name>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Province</source>
            <translation>Provinsi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Place they wait at</source>
            <translation>Tempat menunggu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Destination</source>
            <translation>Tujuan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Nationality</source>
            <translation>Kewarganegaraan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Sex</source>
            <translation>Jenis kelamin</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Priority</source>
            <translation>Prioritas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Place of birth</source>
            <translation>Tempat lahir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Household</source>
            <translation>Keluarga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Group they are in</source>
            <translation>Kelompok sekarang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Assistance</source>
            <translation>Bantuan khusus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Document</source>
            <translation>Dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Ready from</source>
            <translation>Siap mulai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Clear until</source>
            <translation>Batas berangkat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>Make groups by rule</source>
            <translation>Buat kelompok menurut aturan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/by_rule.py" />
            <source>One group for each combination; households are never split.</source>
            <translation>Satu kelompok untuk tiap kombinasi; keluarga tidak pernah dipisah.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/form.py" />
            <source>All on one journey, or nobody</source>
            <translation>Semua satu rute, atau tidak sama sekali</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/form.py" />
            <source>Together if possible</source>
            <translation>Bersama jika bisa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/form.py" />
            <source>Need not</source>
            <translation>Tidak harus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>all or none</source>
            <translation>wajib</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>if possible</source>
            <translation>jika bisa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>no</source>
            <translation>tidak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Group</source>
            <translation>Kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Without a group</source>
            <translation>Tanpa kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>People</source>
            <translation>Orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Homes</source>
            <translation>KK</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Households</source>
            <translation>Keluarga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Ready</source>
            <translation>Siap</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Cleared, not on hold, with a valid document</source>
            <translation>Boleh berangkat, tidak ditahan, berdokumen yang berlaku</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Placed</source>
            <translation>Kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>With a seat on the plan</source>
            <translation>Mendapat kursi dalam rencana</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Together</source>
            <translation>Bersama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Whether they must, should, or need not travel on one itinerary</source>
            <translation>Harus, sebaiknya, atau tidak harus pada satu rute perjalanan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Cleared</source>
            <translation>Boleh berangkat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Waits: {0}</source>
            <translation>Menunggu: {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Ref</source>
            <translation>Ref</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Journey</source>
            <translation>Perjalanan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>no seat</source>
            <translation>tanpa kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Born</source>
            <translation>Lahir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Nat.</source>
            <translation>WN.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Groups</source>
            <translation>Kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>Name of the group</source>
            <translation>Nama kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>A new group</source>
            <translation>Kelompok baru</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/tables.py" />
            <source>People of the group</source>
            <translation>Anggota kelompok</translation>
        </message>
    </context>
    <context>
        <name>GroupsRoom</name>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Rename</source>
            <translation>Ganti nama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Edit the group</source>
            <translation>Ubah kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Remove the group</source>
            <translation>Hapus kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>More for this group</source>
            <translation>Tindakan lain untuk kelompok ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Rename, edit or remove</source>
            <translation>Ganti nama, ubah, atau hapus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Assign…</source>
            <translation>Tempatkan…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Put the whole group on a journey</source>
            <translation>Tempatkan seluruh kelompok pada rute perjalanan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Groups are people who are called, seated and handed over together. Bring in the people first.</source>
            <translation>Kelompok adalah orang yang dipanggil, didudukkan, dan diserahkan bersama. Masukkan orangnya dahulu.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Go to People</source>
            <translation>Buka Orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Group, name, reference</source>
            <translation>Kelompok, nama, rujukan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>New group</source>
            <translation>Kelompok baru</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Make groups by rule</source>
            <translation>Susun kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Assign the group to a journey…</source>
            <translation>Tempatkan kelompok pada rute perjalanan…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Assign the selected people to a journey…</source>
            <translation>Tempatkan orang terpilih pada rute perjalanan…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Move the selected people to a group…</source>
            <translation>Pindahkan orang terpilih ke kelompok…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>1 group</source>
            <translation>1 kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>{0} groups</source>
            <translation>{0} kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>{0} · {1} without one</source>
            <translation>{0} · {1} tanpa kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Without a group</source>
            <translation>Tanpa kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>the first {0} are listed: search for others</source>
            <translation>{0} yang pertama ditampilkan: cari untuk yang lain</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>drag people onto it, or choose some and press M</source>
            <translation>seret orang ke sini, atau pilih lalu tekan M</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>together: {0}</source>
            <translation>bersama: {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>A group is being written and is not saved.</source>
            <translation>Isian kelompok belum disimpan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Group {0}</source>
            <translation>Kelompok {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>A new group</source>
            <translation>Kelompok baru</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>A group needs a name.</source>
            <translation>Kelompok harus bernama.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>There is a group {0} already.</source>
            <translation>Kelompok {0} sudah ada.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Removed the group {0}; {1} of it are without a group now</source>
            <translation>Kelompok {0} dihapus; {1} anggotanya kini tanpa kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Remove</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Assign to a journey…</source>
            <translation>Tempatkan pada rute perjalanan…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Edit</source>
            <translation>Ubah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>{0}, with 1 more of the household</source>
            <translation>{0}, beserta 1 anggota keluarganya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>{0}, with {1} more of the household</source>
            <translation>{0}, beserta {1} anggota keluarganya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Choose people of a group first.</source>
            <translation>Pilih anggota kelompok dahulu.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Open in People</source>
            <translation>Buka di Orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>No group</source>
            <translation>Tanpa kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Assign</source>
            <translation>Tempatkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <source>Put {0} on {1}, on the draft</source>
            <translation>{0} ditempatkan pada {1} dalam draf</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/form.py" />
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/form.py" />
            <source>Batch 1</source>
            <translation>Gelombang 1</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/form.py" />
            <source>Travels together</source>
            <translation>Bepergian bersama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/form.py" />
            <source>Notes</source>
            <translation>Keterangan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/form.py" />
            <source>Make the group</source>
            <translation>Buat kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/form.py" />
            <source>Save</source>
            <translation>Simpan</translation>
        </message>
    </context>
    <context>
        <name>Guide</name>
        <message>
            <location filename="../../ui/guide/browser.py" />
            <source>Nothing in the guide says “{0}”. Try one word of it.</source>
            <translation>Tidak ada “{0}” dalam panduan. Coba satu kata saja.</translation>
        </message>
        <message>
            <location filename="../../ui/guide/pane.py" />
            <source>Guide</source>
            <translation>Panduan</translation>
        </message>
        <message>
            <location filename="../../ui/guide/pane.py" />
            <source>Back in the guide</source>
            <translation>Mundur dalam panduan</translation>
        </message>
        <message>
            <location filename="../../ui/guide/pane.py" />
            <source>Forward in the guide</source>
            <translation>Maju dalam panduan</translation>
        </message>
        <message>
            <location filename="../../ui/guide/pane.py" />
            <source>Save the guide as PDF…</source>
            <translation>Simpan panduan sebagai PDF…</translation>
        </message>
        <message>
            <location filename="../../ui/guide/pane.py" />
            <source>Close the guide (Esc)</source>
            <translation>Tutup panduan (Esc)</translation>
        </message>
        <message>
            <location filename="../../ui/guide/pane.py" />
            <source>Chapter</source>
            <translation>Bab</translation>
        </message>
        <message>
            <location filename="../../ui/guide/pane.py" />
            <source>Search the guide</source>
            <translation>Cari dalam panduan</translation>
        </message>
    </context>
    <context>
        <name>Header</name>
        <message>
            <location filename="../../ui/widgets/header.py" />
            <source>Search</source>
            <translation>Cari</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/header.py" />
            <source>Search in {0}</source>
            <translation>Cari di {0}</translation>
        </message>
    </context>
    <context>
        <name>Help</name>
        <message>
            <location filename="../../ui/guide/help.py" />
            <source>The guide as PDF</source>
            <translation>Panduan sebagai PDF</translation>
        </message>
        <message>
            <location filename="../../ui/guide/help.py" />
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../ui/guide/help.py" />
            <source>Saved the guide as {0}.</source>
            <translation>Panduan disimpan sebagai {0}.</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <location filename="../../ui/rooms/past/entries.py" />
            <source>Undone: {0}</source>
            <translation>Diurungkan: {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entries.py" />
            <source>Done again: {0}</source>
            <translation>Diulangi: {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entries.py" />
            <source>an undo</source>
            <translation>mengurungkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entries.py" />
            <source>stands</source>
            <translation>berlaku</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entries.py" />
            <source>was undone</source>
            <translation>diurungkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entries.py" />
            <source>No.</source>
            <translation>No.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entries.py" />
            <source>When</source>
            <translation>Waktu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entries.py" />
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Officer</source>
            <translation>Petugas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entries.py" />
            <source>What</source>
            <translation>Tindakan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entries.py" />
            <source>Rows</source>
            <translation>Baris</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entries.py" />
            <source>How many rows of the file it wrote</source>
            <translation>Jumlah baris berkas yang ditulis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entries.py" />
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Undo this</source>
            <translation>Urungkan ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Back to here…</source>
            <translation>Kembali ke sini…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>1 row written</source>
            <translation>1 baris ditulis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>{0} rows written</source>
            <translation>{0} baris ditulis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>In detail</source>
            <translation>Rincian</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>… and {0} more</source>
            <translation>… dan {0} lagi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>The seal of this entry: it depends on every entry before it.</source>
            <translation>Segel catatan ini: bergantung pada semua catatan sebelumnya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>{0}: 1 added</source>
            <translation>{0}: 1 ditambah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>{0}: {1} added</source>
            <translation>{0}: {1} ditambah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>{0}: 1 removed</source>
            <translation>{0}: 1 dihapus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>{0}: {1} removed</source>
            <translation>{0}: {1} dihapus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>{0}: 1 changed</source>
            <translation>{0}: 1 diubah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>{0}: {1} changed</source>
            <translation>{0}: {1} diubah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>added</source>
            <translation>ditambah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>removed</source>
            <translation>dihapus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Person</source>
            <translation>Orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Document</source>
            <translation>Dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Hold</source>
            <translation>Penahanan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Clearance</source>
            <translation>Izin</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Seat</source>
            <translation>Kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Left out</source>
            <translation>Tidak mendapat tempat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Leg</source>
            <translation>Ruas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Group</source>
            <translation>Kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Household</source>
            <translation>Keluarga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Setting</source>
            <translation>Pengaturan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Rule</source>
            <translation>Aturan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Leg of a rule</source>
            <translation>Ruas dalam aturan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Blank form</source>
            <translation>Blangko</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Fate of a blank form</source>
            <translation>Nasib blangko</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Count of blank forms</source>
            <translation>Hitungan blangko</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Note verbale</source>
            <translation>Nota verbal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Person in a note verbale</source>
            <translation>Orang dalam nota verbal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Wording of a note verbale</source>
            <translation>Teks nota verbal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Page layout</source>
            <translation>Tata letak halaman</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Seal key</source>
            <translation>Kunci segel</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Plan</source>
            <translation>Rencana</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Manifest</source>
            <translation>Manifes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Place</source>
            <translation>Tempat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Checklist</source>
            <translation>Daftar periksa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>List</source>
            <translation>Daftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Row of a list</source>
            <translation>Baris daftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Row kept aside</source>
            <translation>Baris disisihkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Columns of a list</source>
            <translation>Kolom daftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Two different people</source>
            <translation>Dua orang berbeda</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/entry.py" />
            <source>Merged person</source>
            <translation>Orang digabungkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Any person</source>
            <translation>Siapa saja</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Person: a part of the name, or the reference</source>
            <translation>Orang: bagian dari nama, atau nomor rujukan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>What was touched</source>
            <translation>Yang disentuh</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>From this day</source>
            <translation>Dari tanggal ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>To this day</source>
            <translation>Sampai tanggal ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Every officer</source>
            <translation>Semua petugas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>From the beginning</source>
            <translation>Dari awal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>From {0}</source>
            <translation>Dari {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Until now</source>
            <translation>Sampai sekarang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>To {0}</source>
            <translation>Sampai {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Everything</source>
            <translation>Semua hal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>People</source>
            <translation>Orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Lists that came in</source>
            <translation>Daftar yang masuk</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Documents and blanks</source>
            <translation>Dokumen dan blangko</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Clearances</source>
            <translation>Izin</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Holds</source>
            <translation>Penahanan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Groups</source>
            <translation>Kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Legs and places</source>
            <translation>Ruas dan tempat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Plan and rules</source>
            <translation>Rencana dan aturan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Manifests</source>
            <translation>Manifes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/past/filters.py" />
            <source>Settings</source>
            <translation>Pengaturan</translation>
        </message>
    </context>
    <context>
        <name>HistoryRoom</name>
        <message>
            <location filename="../../ui/bridge.py" />
            <location filename="../../ui/rooms/history.py" />
            <source>Undoing</source>
            <translation>Mengurungkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Nothing was done in this file yet. What you do stands here, and can be undone.</source>
            <translation>Belum ada yang dilakukan dalam berkas ini. Semua tindakan tercatat di sini dan dapat diurungkan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Verify the file and its history</source>
            <translation>Periksa keutuhan berkas dan riwayatnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Words, number of an entry…</source>
            <translation>Kata, nomor catatan…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Redo</source>
            <translation>Ulangi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Undo</source>
            <translation>Urungkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Verify</source>
            <translation>Periksa keutuhan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>1 entry</source>
            <translation>1 catatan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>{0} entries</source>
            <translation>{0} catatan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>{0} of {1} entries</source>
            <translation>{0} dari {1} catatan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>None of {0} entries fits these filters</source>
            <translation>Tidak ada dari {0} catatan yang cocok dengan saringan ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Entry {0}</source>
            <translation>Catatan {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Undo “{0}”? What came after it stays.</source>
            <translation>Urungkan “{0}”? Yang sesudahnya tetap berlaku.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Undo it</source>
            <translation>Urungkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Go back to how the file was after “{0}”? {1} later entries are undone, each can be redone.</source>
            <translation>Kembali ke keadaan berkas setelah “{0}”? {1} catatan sesudahnya diurungkan, masing-masing dapat diulangi.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Undo {0} entries</source>
            <translation>Urungkan {0} catatan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>{0} entries undone; Redo brings them back.</source>
            <translation>{0} catatan diurungkan; Ulangi mengembalikannya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>the history</source>
            <translation>riwayat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>the file</source>
            <translation>berkas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Verifying</source>
            <translation>Memeriksa keutuhan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>The history is whole, every row is as it says, and the file is sound.</source>
            <translation>Riwayat utuh, setiap baris sesuai catatannya, dan berkas dalam keadaan baik.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Checked {0}. The seal of the last entry begins {1}.</source>
            <translation>Diperiksa {0}. Segel catatan terakhir diawali {1}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Something is wrong: {0}.</source>
            <translation>Ada yang tidak beres: {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/history.py" />
            <source>Keep this file as it is for whoever looks into it, and go on with a backup (File, Backups and restore).</source>
            <translation>Simpan berkas ini apa adanya untuk diperiksa, dan lanjutkan dengan cadangan (Berkas, Cadangan dan pemulihan).</translation>
        </message>
    </context>
    <context>
        <name>HolderSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>arrives {0}</source>
            <translation>tiba {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>could travel from {0}</source>
            <translation>dapat berangkat mulai {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Travels on</source>
            <translation>Bepergian dengan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Document</source>
            <translation>Dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Issuer</source>
            <translation>Penerbit</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Issued</source>
            <translation>Diterbitkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Expires</source>
            <translation>Kedaluwarsa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>From</source>
            <translation>Dari</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>this office</source>
            <translation>kantor ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>held</source>
            <translation>dipegang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Other documents</source>
            <translation>Dokumen lain</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Issue a document…</source>
            <translation>Terbitkan dokumen…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Preview</source>
            <translation>Pratinjau</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/held.py" />
            <source>Open in People</source>
            <translation>Buka di Orang</translation>
        </message>
    </context>
    <context>
        <name>ImpactSheet</name>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>Nothing is changed yet</source>
            <translation>Belum ada yang diubah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>Leave it</source>
            <translation>Biarkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>Connections that no longer hold</source>
            <translation>Sambungan yang tidak lagi terpenuhi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>Lose their seats · {0}</source>
            <translation>Kehilangan kursi · {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>The leg is closed: planning moves nobody off it. Reopen it first.</source>
            <translation>Ruas ini ditutup: perencanaan tidak mengeluarkan siapa pun. Buka kembali dahulu.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>Who gives way is decided at the next planning, which spares high priorities. Those of the lowest priorities: {0}.</source>
            <translation>Siapa yang mengalah ditentukan pada perencanaan berikutnya, yang mendahulukan prioritas tinggi. Jumlah yang berprioritas terendah: {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} more…</source>
            <translation>{0} lagi…</translation>
        </message>
    </context>
    <context>
        <name>Import</name>
        <message>
            <location filename="../../ui/rooms/intake/cards.py" />
            <source>No title</source>
            <translation>Tanpa judul</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/cards.py" />
            <source>{0} is read as</source>
            <translation>{0} dibaca sebagai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/cards.py" />
            <source>no cell is filled</source>
            <translation>tidak ada sel terisi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/cards.py" />
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>Columns of the list</source>
            <translation>Kolom daftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/deciding.py" />
            <source>Nobody's name is known</source>
            <translation>Nama tidak diketahui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/deciding.py" />
            <source>row {0} of this list</source>
            <translation>baris {0} daftar ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/deciding.py" />
            <source>The list says nothing new about them.</source>
            <translation>Daftar ini tidak memuat hal baru tentangnya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/deciding.py" />
            <source>Taken from the list:</source>
            <translation>Diambil dari daftar:</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/deciding.py" />
            <source>{0} in the file, {1} on the list</source>
            <translation>{0} di berkas, {1} di daftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/deciding.py" />
            <source>Same person – update (U)</source>
            <translation>Orang yang sama – perbarui (U)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/deciding.py" />
            <source>Somebody else – new (N)</source>
            <translation>Orang lain – baru (N)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/deciding.py" />
            <source>Put aside (A)</source>
            <translation>Sisihkan (A)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/deciding.py" />
            <source>As it was proposed</source>
            <translation>Kembali ke usulan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/deciding.py" />
            <source>On the list: {0}, row {1}</source>
            <translation>Di daftar: {0}, baris {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/deciding.py" />
            <source>Same person, twice here (U)</source>
            <translation>Orang yang sama, ganda (U)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/deciding.py" />
            <source>Nobody in the file is like this.</source>
            <translation>Tidak ada yang mirip di berkas.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>Plan their journeys</source>
            <translation>Rencanakan perjalanannya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>See the people</source>
            <translation>Lihat orangnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>Import another list</source>
            <translation>Impor daftar lain</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>Look at the rows kept aside</source>
            <translation>Lihat baris yang disisihkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>Who is missing</source>
            <translation>Yang tidak ada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>{0} new, {1} known.</source>
            <translation>{0} baru, {1} dikenal.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>Imported: {0}</source>
            <translation>Diimpor: {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>1 new person</source>
            <translation>1 orang baru</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>{0} new people</source>
            <translation>{0} orang baru</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>1 updated</source>
            <translation>1 diperbarui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>{0} updated</source>
            <translation>{0} diperbarui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>1 known and the same</source>
            <translation>1 dikenal dan sama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>{0} known and the same</source>
            <translation>{0} dikenal dan sama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>1 row was kept aside, whole.</source>
            <translation>1 baris disisihkan secara utuh.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>{0} rows were kept aside, whole.</source>
            <translation>{0} baris disisihkan secara utuh.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>{0} and {1} more</source>
            <translation>{0} dan {1} lagi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/done_page.py" />
            <source>On {0}, and not on this list: {1}.</source>
            <translation>Ada di {0}, tetapi tidak di daftar ini: {1}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/file_page.py" />
            <source>Choose a list…</source>
            <translation>Pilih daftar…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/file_page.py" />
            <source>Paste cells</source>
            <translation>Tempel sel</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/file_page.py" />
            <source>Lists that came in</source>
            <translation>Daftar yang masuk</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/file_page.py" />
            <source>Any list of people, as it came</source>
            <translation>Daftar orang apa pun, apa adanya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/file_page.py" />
            <source>From police, border, airline or embassy; Excel, OpenDocument or CSV; in any language and any order of columns. You see how each column was understood, what looks doubtful, and who is known already. Nothing is written before you say so. You can also drop the file here, or paste cells that you copied.</source>
            <translation>Dari polisi, imigrasi, maskapai, atau kedutaan; Excel, OpenDocument, atau CSV; dalam bahasa apa pun dan dengan urutan kolom apa pun. Terlihat bagaimana setiap kolom dipahami, apa yang tampak meragukan, dan siapa yang sudah dikenal. Tidak ada yang ditulis sebelum Anda menyetujuinya. Berkas juga dapat diseret ke sini, atau tempelkan sel yang sudah disalin.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>understanding the columns</source>
            <translation>mengenali kolom</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>looking for people who are known</source>
            <translation>mencari orang yang sudah dikenal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>Reading {0} again</source>
            <translation>Membaca ulang {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>Import</source>
            <translation>Impor</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>Import {0}</source>
            <translation>Impor {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>update {0}</source>
            <translation>perbarui {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>Update {0}</source>
            <translation>Perbarui {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>keep 1 row aside</source>
            <translation>sisihkan 1 baris</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>keep {0} rows aside</source>
            <translation>sisihkan {0} baris</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>Keep 1 row aside</source>
            <translation>Sisihkan 1 baris</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>Keep {0} rows aside</source>
            <translation>Sisihkan {0} baris</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>Note that all are known</source>
            <translation>Catat bahwa semua dikenal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>writing</source>
            <translation>menulis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/flow.py" />
            <source>Importing {0}</source>
            <translation>Mengimpor {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>Order of day and month</source>
            <translation>Urutan hari dan bulan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>Day first, 31/12</source>
            <translation>Hari dahulu, 31/12</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>Month first, 12/31</source>
            <translation>Bulan dahulu, 12/31</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>Dates:</source>
            <translation>Tanggal:</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>Save columns as a file…</source>
            <translation>Simpan kolom ke berkas…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>Use columns from a file…</source>
            <translation>Pakai kolom dari berkas…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>As it will be</source>
            <translation>Hasilnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>No nationality means:</source>
            <translation>Kewarganegaraan kosong:</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>{0}, by the provinces</source>
            <translation>{0}, menurut provinsi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>not known</source>
            <translation>tidak diketahui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>{0} found {1}.</source>
            <translation>{0} ditemukan {1}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>1 column was guessed: look at it.</source>
            <translation>1 kolom hanya tebakan: periksa.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>{0} columns were guessed: look at them.</source>
            <translation>{0} kolom hanya tebakan: periksa.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>1 column goes into the notes.</source>
            <translation>Isi 1 kolom masuk ke keterangan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>{0} columns go into the notes.</source>
            <translation>Isi {0} kolom masuk ke keterangan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Every column is understood.</source>
            <translation>Semua kolom dipahami.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>Columns as you settled them for the last list of this shape.</source>
            <translation>Kolom sesuai pilihan Anda untuk daftar terakhir berbentuk ini.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>Forget it</source>
            <translation>Lupakan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>Keep it</source>
            <translation>Pertahankan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <location filename="../../ui/rooms/intake/list_people.py" />
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Row</source>
            <translation>Baris</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>First people, as they will be</source>
            <translation>Orang-orang pertama, seperti hasilnya nanti</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>Nationality of rows that say none</source>
            <translation>Kewarganegaraan untuk baris yang kosong</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>on “{0}”</source>
            <translation>di “{0}”</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>on {0}</source>
            <translation>di {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>commas</source>
            <translation>koma</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>semicolons</source>
            <translation>titik koma</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>tabs</source>
            <translation>tab</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>bars</source>
            <translation>garis tegak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>nothing</source>
            <translation>tidak ada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>Text in {0}, separated by {1}.</source>
            <translation>Teks {0}, pemisah: {1}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>yes</source>
            <translation>ya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>no</source>
            <translation>tidak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_columns.py" />
            <source>On the list: {0}</source>
            <translation>Di daftar: {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>To be decided</source>
            <translation>Perlu diputuskan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>Update</source>
            <translation>Diperbarui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Known, the same</source>
            <translation>Dikenal, sama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>Same as another row</source>
            <translation>Sama dengan baris lain</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>New</source>
            <translation>Baru</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>Put aside</source>
            <translation>Disisihkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>All remaining are new</source>
            <translation>Sisanya baru semua</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>Take all sure ones</source>
            <translation>Terima semua yang pasti</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>Earlier list to compare with</source>
            <translation>Daftar terdahulu untuk dibandingkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>Compared with:</source>
            <translation>Dibandingkan dengan:</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>On the list</source>
            <translation>Di daftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>What becomes of it</source>
            <translation>Hasilnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>Who it may be</source>
            <translation>Mungkin orang ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>How sure</source>
            <translation>Keyakinan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>Why alike, or what changes</source>
            <translation>Kemiripan, atau yang berubah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>People on the list</source>
            <translation>Orang di daftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Ref</source>
            <translation>Ref</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>Row on the earlier list</source>
            <translation>Baris di daftar terdahulu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>People who are not on this list</source>
            <translation>Orang yang tidak ada di daftar ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>Known</source>
            <translation>Dikenal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>Twice on the list</source>
            <translation>Dua kali di daftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>Not on this list</source>
            <translation>Tidak di daftar ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>All</source>
            <translation>Semua</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>{0} new</source>
            <translation>{0} baru</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>{0} known and changed</source>
            <translation>{0} dikenal dan berubah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>{0} new; nobody on this list is known yet.</source>
            <translation>{0} baru; belum ada yang dikenal di daftar ini.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>{0} stood on {1} and are not on this list.</source>
            <translation>{0} orang ada di {1}, tetapi tidak di daftar ini.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>1 person may be somebody we have: decide, or go on and they come in as new.</source>
            <translation>1 orang mungkin sudah terdaftar: putuskan, atau lanjutkan dan ia masuk sebagai orang baru.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>{0} people may be somebody we have: decide, or go on and they come in as new.</source>
            <translation>{0} orang mungkin sudah terdaftar: putuskan, atau lanjutkan dan mereka masuk sebagai orang baru.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_people.py" />
            <source>row {0}</source>
            <translation>baris {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Copy the list for whoever sent it</source>
            <translation>Salin daftar masalah untuk pengirimnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>The last word is the surname</source>
            <translation>Kata terakhir nama keluarga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>The first word is the surname</source>
            <translation>Kata pertama nama keluarga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>Enter or a double click changes the cell.</source>
            <translation>Enter atau klik ganda mengubah sel.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>Mend (Enter)</source>
            <translation>Perbaiki (Enter)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>What</source>
            <translation>Jenis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Sheet</source>
            <translation>Lembar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Column</source>
            <translation>Kolom</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Cell</source>
            <translation>Sel</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>What it means</source>
            <translation>Artinya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>Rows to look at</source>
            <translation>Baris yang perlu dilihat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>The list itself says {0} people; {1} rows of people were found. Ask whoever sent it.</source>
            <translation>Daftar itu sendiri menyebut {0} orang; ditemukan {1} baris orang. Tanyakan kepada pengirimnya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>1 thing looks doubtful and comes in as it is.</source>
            <translation>1 hal tampak meragukan dan masuk apa adanya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>{0} things look doubtful and come in as they are.</source>
            <translation>{0} hal tampak meragukan dan masuk apa adanya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>1 row has no name: fill it in here, or go on and it is kept aside.</source>
            <translation>1 baris tidak bernama: isi di sini, atau lanjutkan dan baris itu disisihkan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>{0} rows have no name: fill them in here, or go on and they are kept aside.</source>
            <translation>{0} baris tidak bernama: isi di sini, atau lanjutkan dan baris itu disisihkan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>Everybody can come in. {0}</source>
            <translation>Semua orang dapat masuk. {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>Everybody can come in, and nothing looks doubtful.</source>
            <translation>Semua orang dapat masuk, dan tidak ada yang meragukan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>{0}, row {1}</source>
            <translation>{0}, baris {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>No name is in this row. Without one it is kept aside and nothing of it is lost.</source>
            <translation>Tidak ada nama di baris ini. Tanpa nama, baris ini disisihkan dan isinya tidak ada yang hilang.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>Who is this?</source>
            <translation>Siapa ini?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/list_problems.py" />
            <source>No name: kept aside unless you fill it in</source>
            <translation>Tanpa nama: disisihkan jika tidak diisi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/mending.py" />
            <source>passport</source>
            <translation>paspor</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/mending.py" />
            <source>emergency document</source>
            <translation>SPLP</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/mending.py" />
            <source>A name is needed: write the surname, the given names or the native name.</source>
            <translation>Nama diperlukan: tulis nama keluarga, nama depan, atau nama dalam aksara asli.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Columns of the file</source>
            <translation>Kolom dalam berkas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Column in the file</source>
            <translation>Kolom dalam berkas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Read as</source>
            <translation>Dibaca sebagai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>As it will be read:</source>
            <translation>Akan dibaca sebagai:</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>{0} rows on {1} sheets.</source>
            <translation>{0} baris pada {1} lembar.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>{0} columns are not known: they go into the notes.</source>
            <translation>{0} kolom tidak dikenal: isinya masuk ke keterangan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>notes</source>
            <translation>keterangan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>{0}, {1} rows</source>
            <translation>{0}, {1} baris</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>First rows of {0}</source>
            <translation>Baris-baris pertama {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Problems</source>
            <translation>Masalah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>What is wrong, and what to do</source>
            <translation>Masalah, dan cara mengatasinya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>To be mended</source>
            <translation>Harus diperbaiki</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Doubtful</source>
            <translation>Meragukan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>{0} cells have to be mended in the workbook first; nothing is imported until then, so that nobody is lost. Mend them there, save it, then read the file again.</source>
            <translation>{0} sel harus diperbaiki dahulu dalam buku kerja; sebelum itu tidak ada yang diimpor, agar tidak seorang pun terlewat. Perbaiki di sana, simpan, lalu baca ulang berkasnya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Nothing is wrong. {0} things look doubtful and are imported as they are.</source>
            <translation>Tidak ada kesalahan. {0} hal tampak meragukan dan diimpor apa adanya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Nothing is wrong with this file.</source>
            <translation>Tidak ada kesalahan dalam berkas ini.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Mend</source>
            <translation>Perbaiki</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>People in the file</source>
            <translation>Orang dalam berkas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>What would differ</source>
            <translation>Yang berbeda</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Known, would change</source>
            <translation>Dikenal, berubah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>{0} new, {1} known whose record would change, {2} known and the same. Empty cells change nothing.</source>
            <translation>{0} baru, {1} dikenal dan datanya berubah, {2} dikenal dan sama. Sel kosong tidak mengubah apa pun.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>{0} known</source>
            <translation>{0} dikenal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>Changed</source>
            <translation>Berubah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>The same</source>
            <translation>Sama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pages.py" />
            <source>next free</source>
            <translation>berikutnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pasting.py" />
            <source>That is too much to paste: save it as a file and import that.</source>
            <translation>Terlalu banyak untuk ditempel: simpan sebagai berkas, lalu impor.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pasting.py" />
            <source>No cells were copied: select them in the list, with their titles, copy, and paste again.</source>
            <translation>Tidak ada sel yang disalin: pilih sel di daftar beserta judulnya, salin, lalu tempel lagi.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/pasting.py" />
            <source>Pasted cells</source>
            <translation>Sel tempelan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Chosen by you</source>
            <translation>Pilihan Anda</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Kept in the notes</source>
            <translation>Masuk ke keterangan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Sure, {0} %</source>
            <translation>Pasti, {0}%</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Likely, {0} %</source>
            <translation>Cukup yakin, {0}%</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Guessed, {0} %</source>
            <translation>Tebakan, {0}%</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Very likely, {0} %</source>
            <translation>Sangat yakin, {0}%</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Perhaps, {0} %</source>
            <translation>Mungkin, {0}%</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Another total</source>
            <translation>Jumlah berbeda</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Name not split</source>
            <translation>Nama belum dipisah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Written by its sound</source>
            <translation>Ditulis menurut bunyi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Unusual spelling</source>
            <translation>Ejaan tidak lazim</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Nationality unknown</source>
            <translation>WN tidak dikenal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Nationality guessed</source>
            <translation>WN hanya tebakan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Date known in part</source>
            <translation>Tanggal tak lengkap</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>No date</source>
            <translation>Tanpa tanggal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Date to check</source>
            <translation>Periksa tanggal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Day or month first</source>
            <translation>Urutan hari/bulan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Place not in the file</source>
            <translation>Tempat belum terdaftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Left out</source>
            <translation>Dilewati</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Sex unclear</source>
            <translation>JK tidak jelas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Broken cell</source>
            <translation>Sel rusak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Number to check</source>
            <translation>Periksa nomor</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>Odd name</source>
            <translation>Nama janggal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/intake/terms.py" />
            <source>To check</source>
            <translation>Periksa</translation>
        </message>
    </context>
    <context>
        <name>ImportRoom</name>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>File</source>
            <translation>Berkas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Columns</source>
            <translation>Kolom</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Problems</source>
            <translation>Masalah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Who is known</source>
            <translation>Yang dikenal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Done</source>
            <translation>Selesai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Back</source>
            <translation>Kembali</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Leave it</source>
            <translation>Batal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Read the file again</source>
            <translation>Baca ulang berkas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Go on</source>
            <translation>Lanjut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Import</source>
            <translation>Impor</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Import a list…</source>
            <translation>Impor daftar…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>A list to import</source>
            <translation>Daftar yang diimpor</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Lists (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt);;All files (*)</source>
            <translation>Daftar (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt);;Semua berkas (*)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Pasted cells</source>
            <translation>Sel tempelan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>This file is open read-only: nothing can be imported.</source>
            <translation>Berkas ini dibuka hanya baca: tidak ada yang dapat diimpor.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>reading</source>
            <translation>membaca</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>checking</source>
            <translation>memeriksa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Reading {0}</source>
            <translation>Membaca {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Checking {0}</source>
            <translation>Memeriksa {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Import {0}, change {1}</source>
            <translation>Impor {0}, ubah {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Import {0}</source>
            <translation>Impor {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Change {0}</source>
            <translation>Ubah {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Import the other sheets</source>
            <translation>Impor lembar lainnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Save columns as a file</source>
            <translation>Simpan kolom ke berkas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>columns.toml</source>
            <translation>kolom.toml</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Columns (*.toml)</source>
            <translation>Kolom (*.toml)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>The file cannot be written ({0}).</source>
            <translation>Berkas tidak dapat ditulis ({0}).</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Columns saved: {0}</source>
            <translation>Kolom disimpan: {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Use columns from a file</source>
            <translation>Pakai kolom dari berkas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>writing</source>
            <translation>menulis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>Importing {0}</source>
            <translation>Mengimpor {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>The file says what was known already: nothing was changed.</source>
            <translation>Isi berkas sudah dikenal semua: tidak ada yang diubah.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/importing.py" />
            <source>{0} was read but not imported.</source>
            <translation>{0} dibaca tetapi belum diimpor.</translation>
        </message>
    </context>
    <context>
        <name>IssueSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Travel documents</source>
            <translation>Dokumen perjalanan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>For whom</source>
            <translation>Untuk siapa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>The one chosen</source>
            <translation>Yang dipilih</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>The {0} chosen</source>
            <translation>{0} orang yang dipilih</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Everybody who lacks one ({0})</source>
            <translation>Semua yang belum memilikinya ({0})</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>On {0}, {1}</source>
            <translation>Pada {0}, {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>1 lacks one</source>
            <translation>1 tidak punya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>{0} lack one</source>
            <translation>{0} tidak punya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Also who holds a valid document</source>
            <translation>Juga yang masih punya dokumen berlaku</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Page layout</source>
            <translation>Tata letak halaman</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Numbers</source>
            <translation>Nomor</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Plain paper, numbers run on</source>
            <translation>Kertas polos, nomor berjalan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Series {0}: {1} blanks left</source>
            <translation>Seri {0}: sisa {1} blangko</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>As the layout and the journey say</source>
            <translation>Menurut tata letak dan perjalanan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Valid until</source>
            <translation>Berlaku hingga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Where to</source>
            <translation>Ke mana</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Preview</source>
            <translation>Pratinjau</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>As set for the operation: {0}</source>
            <translation>Seperti diatur untuk operasi: {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>That of the issuing State</source>
            <translation>Milik negara penerbit</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>any State</source>
            <translation>negara mana pun</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>, own</source>
            <translation>, milik sendiri</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>This is no day: write it as {0} or 2025-05-12.</source>
            <translation>Ini bukan tanggal: tulis sebagai {0} atau 2025-05-12.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>1 document will be issued, or none.</source>
            <translation>1 dokumen akan diterbitkan, atau tidak sama sekali.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>{0} documents will be issued, all or none.</source>
            <translation>{0} dokumen akan diterbitkan, semua atau tidak satu pun.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Nobody on this leg lacks a document.</source>
            <translation>Semua orang di ruas ini sudah punya dokumen.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Nobody here can be issued a document now.</source>
            <translation>Tidak ada orang di sini yang dapat diberi dokumen sekarang.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>The series has only {0} blanks left: receive more first.</source>
            <translation>Seri ini tinggal {0} blangko: terima tambahan dahulu.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Looking…</source>
            <translation>Memeriksa…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Issue 1 document</source>
            <translation>Terbitkan 1 dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Issue {0} documents</source>
            <translation>Terbitkan {0} dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Issue documents</source>
            <translation>Terbitkan dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Preview the page</source>
            <translation>Pratinjau halaman</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Preview all {0} pages</source>
            <translation>Pratinjau semua {0} halaman</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Valid until {0}</source>
            <translation>Berlaku sampai {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Valid until {0} to {1}</source>
            <translation>Berlaku sampai {0} hingga {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>1 has no photo: room is left for one</source>
            <translation>1 tanpa foto: disediakan tempat untuknya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>{0} have no photo: room is left for one</source>
            <translation>{0} tanpa foto: disediakan tempat untuknya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>With the digital seal of {0}</source>
            <translation>Dengan segel digital {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Without a digital seal</source>
            <translation>Tanpa segel digital</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>So far the blanks of series {0} were for “{1}”, not for “{2}”: are these the right ones?</source>
            <translation>Sejauh ini blangko seri {0} dipakai untuk “{1}”, bukan untuk “{2}”: apakah ini yang benar?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>1 person cannot have one:</source>
            <translation>1 orang tidak dapat menerimanya:</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>{0} people cannot have one:</source>
            <translation>{0} orang tidak dapat menerimanya:</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>and {0} more</source>
            <translation>dan {0} lagi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Issuing documents</source>
            <translation>Menerbitkan dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Issued 1 document</source>
            <translation>1 dokumen diterbitkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issue.py" />
            <source>Issued {0} documents</source>
            <translation>{0} dokumen diterbitkan</translation>
        </message>
    </context>
    <context>
        <name>IssuedSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Issuer</source>
            <translation>Penerbit</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Issued</source>
            <translation>Diterbitkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Expires</source>
            <translation>Kedaluwarsa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Series</source>
            <translation>Seri</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>plain paper</source>
            <translation>kertas polos</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Travels on it</source>
            <translation>Bepergian dengannya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>yes</source>
            <translation>ya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>no</source>
            <translation>tidak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Preview</source>
            <translation>Pratinjau</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Print again…</source>
            <translation>Cetak ulang…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Spoiled…</source>
            <translation>Rusak…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Void or stolen…</source>
            <translation>Batal atau dicuri…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>What happened</source>
            <translation>Apa yang terjadi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/issued.py" />
            <source>Open in People</source>
            <translation>Buka di Orang</translation>
        </message>
    </context>
    <context>
        <name>Keeping</name>
        <message>
            <location filename="../../ui/keeping.py" />
            <source>Backing up</source>
            <translation>Mencadangkan</translation>
        </message>
        <message>
            <location filename="../../ui/keeping.py" />
            <source>Backed up to {0}</source>
            <translation>Dicadangkan ke {0}</translation>
        </message>
        <message>
            <location filename="../../ui/keeping.py" />
            <source>{0} restored</source>
            <translation>{0} dipulihkan</translation>
        </message>
        <message>
            <location filename="../../ui/keeping.py" />
            <source>Restore as a new file</source>
            <translation>Pulihkan sebagai berkas baru</translation>
        </message>
        <message>
            <location filename="../../ui/keeping.py" />
            <source>Operation files (*.repat)</source>
            <translation>Berkas operasi (*.repat)</translation>
        </message>
        <message>
            <location filename="../../ui/keeping.py" />
            <source>Restored as {0}: open it from the list of files.</source>
            <translation>Dipulihkan sebagai {0}: buka dari daftar berkas.</translation>
        </message>
        <message>
            <location filename="../../ui/keeping.py" />
            <source>The passphrase is changed. Backups made before keep the old one.</source>
            <translation>Frasa sandi sudah diubah. Cadangan yang dibuat sebelumnya tetap memakai yang lama.</translation>
        </message>
    </context>
    <context>
        <name>KeySheet</name>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>this office itself</source>
            <translation>kantor ini sendiri</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Subject</source>
            <translation>Subjek</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Vouched by</source>
            <translation>Dijamin oleh</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Valid from</source>
            <translation>Berlaku mulai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Valid until</source>
            <translation>Berlaku hingga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Curve</source>
            <translation>Kurva</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Made by</source>
            <translation>Dibuat oleh</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Use this key</source>
            <translation>Pakai kunci ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Seal no more…</source>
            <translation>Berhenti menyegel…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Certificate</source>
            <translation>Sertifikat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Save the certificate…</source>
            <translation>Simpan sertifikat…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Save a request for one…</source>
            <translation>Simpan permohonan…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Take in the certificate…</source>
            <translation>Masukkan sertifikat…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>An authority vouches for a key: save a request, send it there, take in the certificate that comes back.</source>
            <translation>Suatu otoritas menjamin kunci: simpan permohonan, kirim ke sana, masukkan sertifikat yang kembali.</translation>
        </message>
    </context>
    <context>
        <name>Kinds</name>
        <message>
            <location filename="../../ui/format.py" />
            <source>Exit permit</source>
            <translation>Izin keluar</translation>
        </message>
        <message>
            <location filename="../../ui/format.py" />
            <source>Nationality verification</source>
            <translation>Verifikasi warga negara</translation>
        </message>
        <message>
            <location filename="../../ui/format.py" />
            <source>Victim screening</source>
            <translation>Skrining korban</translation>
        </message>
        <message>
            <location filename="../../ui/format.py" />
            <source>Overstay waiver</source>
            <translation>Pembebasan overstay</translation>
        </message>
        <message>
            <location filename="../../ui/format.py" />
            <source>Fit to fly</source>
            <translation>Laik terbang</translation>
        </message>
        <message>
            <location filename="../../ui/format.py" />
            <source>Transit</source>
            <translation>Transit</translation>
        </message>
        <message>
            <location filename="../../ui/format.py" />
            <source>Airline acceptance</source>
            <translation>Persetujuan maskapai</translation>
        </message>
    </context>
    <context>
        <name>Layouts</name>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>booklet</source>
            <translation>buku</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>sheet</source>
            <translation>lembar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>own</source>
            <translation>sendiri</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>shipped</source>
            <translation>bawaan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Layout</source>
            <translation>Tata letak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>States</source>
            <translation>Negara</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>any</source>
            <translation>ada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Kind</source>
            <translation>Jenis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Whose</source>
            <translation>Milik</translation>
        </message>
    </context>
    <context>
        <name>LayoutsPage</name>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Page layouts</source>
            <translation>Tata letak halaman</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Copy to a file…</source>
            <translation>Salin ke berkas…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Remove</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>A layout of your own: copy one to a file, change its words and places with any editor, take it in.</source>
            <translation>Tata letak sendiri: salin satu ke berkas, ubah kata dan tempatnya dengan penyunting apa pun, lalu masukkan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>No longer for all</source>
            <translation>Tidak lagi untuk semua</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Use for all documents</source>
            <translation>Pakai untuk semua dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>{0} × {1} mm</source>
            <translation>{0} × {1} mm</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>valid {0} days</source>
            <translation>berlaku {0} hari</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>used for all documents of this operation</source>
            <translation>dipakai untuk semua dokumen operasi ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Take in a layout…</source>
            <translation>Masukkan tata letak…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Save as</source>
            <translation>Simpan sebagai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Page layouts (*.toml)</source>
            <translation>Tata letak halaman (*.toml)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Copied to {0}</source>
            <translation>Disalin ke {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Change it with any editor of plain text, give it another name, and take it in.</source>
            <translation>Ubah dengan penyunting teks biasa, beri nama lain, lalu masukkan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>A page layout</source>
            <translation>Tata letak halaman</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Remove {0} from this operation?</source>
            <translation>Hapus {0} dari operasi ini?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>Remove it</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/layouts.py" />
            <source>What was issued by it stays printable.</source>
            <translation>Yang sudah diterbitkan dengannya tetap dapat dicetak.</translation>
        </message>
    </context>
    <context>
        <name>LegSheet</name>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Departs</source>
            <translation>Berangkat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Arrives</source>
            <translation>Tiba</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Cost of a seat</source>
            <translation>Biaya per kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Takes</source>
            <translation>Menerima</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Edit</source>
            <translation>Ubah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>More</source>
            <translation>Lainnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Delay or move…</source>
            <translation>Tunda atau pindahkan…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Duplicate…</source>
            <translation>Gandakan…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Repeat daily or weekly…</source>
            <translation>Ulangi harian atau mingguan…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Remove</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>On it, by the draft</source>
            <translation>Yang ikut menurut draf</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>On it, by the published plan</source>
            <translation>Yang ikut menurut rencana terbitan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>and {0} more</source>
            <translation>dan {0} lagi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Its manifests</source>
            <translation>Manifesnya</translation>
        </message>
    </context>
    <context>
        <name>LettersSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Wordings of notes</source>
            <translation>Teks nota</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Copy one to a file, change its text there, and take it in again: it is the office's own then.</source>
            <translation>Salin satu ke berkas, ubah teksnya di sana, lalu masukkan kembali: sejak itu milik kantor.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Take in a file…</source>
            <translation>Masukkan berkas…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>{0} · the office's own</source>
            <translation>{0} · milik kantor</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Read it</source>
            <translation>Baca</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Copy to a file…</source>
            <translation>Salin ke berkas…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Take in from a file…</source>
            <translation>Masukkan dari berkas…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Back to the shipped wording</source>
            <translation>Kembali ke teks bawaan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Wording</source>
            <translation>Teks</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Wording: {0}, {1}</source>
            <translation>Teks: {0}, {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Copy the wording</source>
            <translation>Salin teks</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Wordings (*.toml)</source>
            <translation>Teks (*.toml)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>The file cannot be written there: choose another folder.</source>
            <translation>Berkas tidak dapat ditulis di sana: pilih folder lain.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Copied. Change the text in an editor, then take the file in.</source>
            <translation>Disalin. Ubah teks dengan penyunting, lalu masukkan berkasnya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Take in a wording</source>
            <translation>Masukkan teks</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Wordings (*.toml);;All files (*)</source>
            <translation>Teks (*.toml);;Semua berkas (*)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>The name of the file does not say what it is for: call it {0}, or take it in beside its line.</source>
            <translation>Nama berkas tidak menyebut untuk apa: beri nama {0}, atau masukkan di samping barisnya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>This file cannot be read.</source>
            <translation>Berkas ini tidak dapat dibaca.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>This file is no text in UTF-8: save it so in the editor.</source>
            <translation>Berkas ini bukan teks UTF-8: simpan demikian di penyunting.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>This file is too large for a wording.</source>
            <translation>Berkas ini terlalu besar untuk sebuah teks.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Go back to the shipped wording? Notes that were made stay as they are.</source>
            <translation>Kembali ke teks bawaan? Nota yang sudah dibuat tetap seperti adanya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/letters.py" />
            <source>Go back</source>
            <translation>Kembali</translation>
        </message>
    </context>
    <context>
        <name>Lists</name>
        <message>
            <location filename="../../ui/rooms/kept/chip.py" />
            <source>1 row kept aside</source>
            <translation>1 baris disisihkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/chip.py" />
            <source>{0} rows kept aside</source>
            <translation>{0} baris disisihkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>read by {0}</source>
            <translation>dibaca oleh {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>Rows</source>
            <translation>Baris</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>It says itself</source>
            <translation>Menurut daftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>New</source>
            <translation>Baru</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>Updated</source>
            <translation>Diperbarui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>The same</source>
            <translation>Sama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>Kept aside</source>
            <translation>Disisihkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>Save the list as it came…</source>
            <translation>Simpan daftar apa adanya…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>The file was too large to be kept.</source>
            <translation>Berkas terlalu besar untuk disimpan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>Who is missing</source>
            <translation>Yang tidak ada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>Compare with an earlier list</source>
            <translation>Bandingkan dengan daftar terdahulu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>No list came before this one.</source>
            <translation>Belum ada daftar yang masuk sebelum ini.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>On this earlier list, and not on this one:</source>
            <translation>Ada di daftar terdahulu ini, tetapi tidak di daftar yang ditampilkan:</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>Nobody: all of them are on this list too.</source>
            <translation>Tidak ada: semuanya ada juga di daftar ini.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>1 person</source>
            <translation>1 orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>{0} people</source>
            <translation>{0} orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/list_sheet.py" />
            <source>and {0} more</source>
            <translation>dan {0} lagi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>Why the row is dropped</source>
            <translation>Alasan baris dibuang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>Why it is nobody: a total, a line twice…</source>
            <translation>Alasan bukan orang: jumlah, baris ganda…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>Drop the row</source>
            <translation>Buang baris</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>Nobody at all?</source>
            <translation>Bukan orang?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>Import this person</source>
            <translation>Impor orang ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>Rows kept aside</source>
            <translation>Baris disisihkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>List</source>
            <translation>Daftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>Row</source>
            <translation>Baris</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>What it holds</source>
            <translation>Isinya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>Why it was kept aside</source>
            <translation>Alasan disisihkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>1 row waits. Fill in the name and import the person, or drop the row and say why.</source>
            <translation>1 baris menunggu. Isi namanya dan impor orangnya, atau buang barisnya dan sebutkan alasannya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>{0} rows wait. Fill in the name and import the person, or drop the row and say why.</source>
            <translation>{0} baris menunggu. Isi namanya dan impor orangnya, atau buang barisnya dan sebutkan alasannya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>No row is kept aside.</source>
            <translation>Tidak ada baris yang disisihkan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>{0}: {1}, row {2}</source>
            <translation>{0}: {1}, baris {2}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>Who is this?</source>
            <translation>Siapa ini?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>No name is in this row.</source>
            <translation>Tidak ada nama di baris ini.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kept/rows_page.py" />
            <source>It was put aside when the list came in.</source>
            <translation>Disisihkan saat daftar masuk.</translation>
        </message>
    </context>
    <context>
        <name>ListsRoom</name>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>Lists</source>
            <translation>Daftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>Rows kept aside</source>
            <translation>Baris disisihkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>No list came in yet. Each one that does is kept here, with what it brought and who is missing on it.</source>
            <translation>Belum ada daftar yang masuk. Setiap daftar yang masuk disimpan di sini, beserta hasilnya dan siapa yang tidak ada di dalamnya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>Import a list</source>
            <translation>Impor daftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>Lists that came in</source>
            <translation>Daftar yang masuk</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>Came in</source>
            <translation>Masuk</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>List</source>
            <translation>Daftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>Officer</source>
            <translation>Petugas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>Rows</source>
            <translation>Baris</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>It says</source>
            <translation>Tertulis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>New</source>
            <translation>Baru</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>Updated</source>
            <translation>Diperbarui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>The same</source>
            <translation>Sama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>Kept aside</source>
            <translation>Disisihkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>Save the list as it came</source>
            <translation>Simpan daftar apa adanya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>The file cannot be written ({0}): choose another folder.</source>
            <translation>Berkas tidak dapat ditulis ({0}): pilih folder lain.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/rosters.py" />
            <source>Saved: {0}</source>
            <translation>Disimpan: {0}</translation>
        </message>
    </context>
    <context>
        <name>ManifestSheet</name>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>{0} manifest</source>
            <translation>Manifes {0}</translation>
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
            <translation>Manifes (*.xlsx *.pdf)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Nobody of the published plan is on {0} any more.</source>
            <translation>Tidak ada lagi orang dalam rencana yang diterbitkan yang ikut {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>The plan has changed since version {0} was sent.</source>
            <translation>Rencana berubah sejak versi {0} dikirim.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>The plan has changed since version {0} was made.</source>
            <translation>Rencana berubah sejak versi {0} dibuat.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>and {0} more</source>
            <translation>dan {0} lagi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Version {0} says what the plan says.</source>
            <translation>Versi {0} sesuai dengan rencana.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>adults {0}, children {1}, infants {2}</source>
            <translation>dewasa {0}, anak {1}, bayi {2}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>not known</source>
            <translation>tidak diketahui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>On it</source>
            <translation>Yang ikut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>By sex</source>
            <translation>Jenis kelamin</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>By age</source>
            <translation>Usia</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>By nationality</source>
            <translation>Kewarganegaraan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Export as</source>
            <translation>Ekspor sebagai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Export version {0}</source>
            <translation>Ekspor versi {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Versions</source>
            <translation>Versi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>As it would be now</source>
            <translation>Keadaan saat ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>sent to {0}</source>
            <translation>dikirim ke {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>not sent</source>
            <translation>belum dikirim</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Version {0} · {1}</source>
            <translation>Versi {0} · {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Show</source>
            <translation>Tampilkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Print…</source>
            <translation>Cetak…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Export again…</source>
            <translation>Ekspor ulang…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Not sent after all</source>
            <translation>Ternyata belum dikirim</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Mark as sent…</source>
            <translation>Tandai terkirim…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Export version {0} again as</source>
            <translation>Ekspor ulang versi {0} sebagai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Export again</source>
            <translation>Ekspor ulang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Exported version {0} again: {1}</source>
            <translation>Versi {0} diekspor ulang: {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Version {0} was sent to</source>
            <translation>Versi {0} dikirim ke</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Manila station manager</source>
            <translation>Manajer stasiun Manila</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Mark as sent</source>
            <translation>Tandai terkirim</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/sheet.py" />
            <source>Say to whom it was sent.</source>
            <translation>Sebutkan kepada siapa dikirim.</translation>
        </message>
    </context>
    <context>
        <name>Manifests</name>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>Carrier</source>
            <translation>Pengangkut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>Exit</source>
            <translation>Keluar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>Arrival</source>
            <translation>Kedatangan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>Receiving</source>
            <translation>Penerimaan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>Escort</source>
            <translation>Pengawal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>Office</source>
            <translation>Kantor</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>airline, charter or bus operator</source>
            <translation>operator penerbangan, carter, atau bus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>immigration of the country of departure</source>
            <translation>imigrasi negara keberangkatan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>border authority of the home country</source>
            <translation>otoritas perbatasan negara asal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>who receives them, by province</source>
            <translation>pihak penerima, menurut provinsi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>escort or bus leader</source>
            <translation>pengawal atau ketua bus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>the embassy itself; marked so on every page</source>
            <translation>perwakilan sendiri; ditandai demikian di setiap halaman</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>changed</source>
            <translation>berubah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>sent</source>
            <translation>terkirim</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>made</source>
            <translation>dibuat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>none</source>
            <translation>belum</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>{0} v{1}</source>
            <translation>{0} v{1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>not sent</source>
            <translation>belum dikirim</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>the plan has changed since</source>
            <translation>rencana berubah sejak itu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/lists/words.py" />
            <source>No list was made yet</source>
            <translation>Belum ada daftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Departs</source>
            <translation>Berangkat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Leg</source>
            <translation>Ruas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Lists</source>
            <translation>Daftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>People</source>
            <translation>Orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Route</source>
            <translation>Rute</translation>
        </message>
    </context>
    <context>
        <name>ManifestsRoom</name>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Legs</source>
            <translation>Ruas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Manifests are made from the published plan. Plan first, then publish.</source>
            <translation>Manifes dibuat dari rencana yang diterbitkan. Rencanakan dahulu, lalu terbitkan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Go to the plan</source>
            <translation>Buka rencana</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Leg, place</source>
            <translation>Ruas, tempat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>All departures</source>
            <translation>Semua keberangkatan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>No list yet</source>
            <translation>Belum ada daftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Not sent</source>
            <translation>Belum dikirim</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Changed since</source>
            <translation>Berubah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Export manifest</source>
            <translation>Ekspor manifes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Export the manifest</source>
            <translation>Ekspor manifes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>This list comes in a later release.</source>
            <translation>Daftar ini tersedia dalam rilis mendatang.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>{0} come in a later release.</source>
            <translation>{0} tersedia dalam rilis mendatang.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>There is a draft, and no plan is published yet. Manifests are made from the published plan.</source>
            <translation>Ada draf, tetapi belum ada rencana yang diterbitkan. Manifes dibuat dari rencana yang diterbitkan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>1 departure</source>
            <translation>1 keberangkatan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>{0} departures</source>
            <translation>{0} keberangkatan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>1 list made</source>
            <translation>1 daftar dibuat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>{0} lists made</source>
            <translation>{0} daftar dibuat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>{0} changed</source>
            <translation>{0} berubah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Version {0}, exactly as it was made</source>
            <translation>Versi {0}, persis seperti saat dibuat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>As it would be now: changed since version {0}</source>
            <translation>Keadaan saat ini: berubah sejak versi {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>As it would be now</source>
            <translation>Keadaan saat ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Withheld from them: {0}</source>
            <translation>Tidak diberikan kepada penerima: {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Nothing is withheld: never hand this one out.</source>
            <translation>Semua kolom tercantum: jangan pernah diserahkan ke pihak luar.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Manifest</source>
            <translation>Manifes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Exporting the manifest</source>
            <translation>Mengekspor manifes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Exported {0} {1} v{2}, {3}</source>
            <translation>Manifes {0} {1} v{2} diekspor, {3}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Saved {0}</source>
            <translation>{0} disimpan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Print…</source>
            <translation>Cetak…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/manifests.py" />
            <source>Show in folder</source>
            <translation>Tampilkan di folder</translation>
        </message>
    </context>
    <context>
        <name>Map</name>
        <message>
            <location filename="../../ui/widgets/map_strands.py" />
            <source>{0} of {1} seats</source>
            <translation>{0} dari {1} kursi</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/map_strands.py" />
            <source>{0} → {1}, {2}: {3} legs, {4}</source>
            <translation>{0} → {1}, {2}: {3} ruas, {4}</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/map_strands.py" />
            <source>and {0} more</source>
            <translation>dan {0} lagi</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/map_strands.py" />
            <source>No routes.</source>
            <translation>Tidak ada rute.</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/map_strands.py" />
            <source>{0} from {1} to {2}</source>
            <translation>{0} dari {1} ke {2}</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/map_strands.py" />
            <source>Not on the map: {0}</source>
            <translation>Tidak ada di peta: {0}</translation>
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
            <translation>{0} lagi</translation>
        </message>
    </context>
    <context>
        <name>MarkForm</name>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Reason, for the record</source>
            <translation>Alasan, untuk catatan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Jammed in the printer</source>
            <translation>Tersangkut di pencetak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Numbers</source>
            <translation>Angka</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>One, several, or a range from the first to the last</source>
            <translation>Satu, beberapa, atau rentang dari yang pertama sampai yang terakhir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Record it</source>
            <translation>Catat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Name the blanks: AB0010, or AB0010–AB0019.</source>
            <translation>Sebutkan blangkonya: AB0010, atau AB0010–AB0019.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/safe.py" />
            <source>Say why: the reason stays on record.</source>
            <translation>Sebutkan mengapa: alasannya tetap tercatat.</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <location filename="../../ui/bridge.py" />
            <location filename="../../ui/menus.py" />
            <source>Redo</source>
            <translation>Ulangi</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>New operation…</source>
            <translation>Operasi baru…</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Open…</source>
            <translation>Buka…</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Look at the sample</source>
            <translation>Lihat contoh</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Export the operation as a workbook…</source>
            <translation>Ekspor operasi sebagai buku kerja…</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Save the empty template…</source>
            <translation>Simpan templat kosong…</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Back up now</source>
            <translation>Cadangkan sekarang</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Backups and restore…</source>
            <translation>Cadangan dan pemulihan…</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Change the passphrase…</source>
            <translation>Ubah frasa sandi…</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Settings…</source>
            <translation>Pengaturan…</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Lock</source>
            <translation>Kunci</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Close the file</source>
            <translation>Tutup berkas</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Quit</source>
            <translation>Keluar</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Undo</source>
            <translation>Urungkan</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Search everything</source>
            <translation>Cari di semua</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Search in this room</source>
            <translation>Cari di ruang ini</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Do anything by name…</source>
            <translation>Lakukan apa saja menurut nama…</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Light or dark as the system</source>
            <translation>Terang atau gelap seperti sistem</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Light</source>
            <translation>Terang</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Dark</source>
            <translation>Gelap</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Narrow or wide sidebar</source>
            <translation>Bilah samping sempit atau lebar</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Guide</source>
            <translation>Panduan</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>A tour on the sample</source>
            <translation>Tur pada contoh</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Folder of reports about mistakes</source>
            <translation>Folder laporan kesalahan</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Go to {0}</source>
            <translation>Buka {0}</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>&amp;File</source>
            <translation>&amp;Berkas</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>&amp;Edit</source>
            <translation>&amp;Sunting</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>&amp;View</source>
            <translation>&amp;Tampilan</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>&amp;Go</source>
            <translation>&amp;Buka</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>&amp;Help</source>
            <translation>Ba&amp;ntuan</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Undo: {0}</source>
            <translation>Urungkan: {0}</translation>
        </message>
        <message>
            <location filename="../../ui/menus.py" />
            <source>Redo: {0}</source>
            <translation>Ulangi: {0}</translation>
        </message>
    </context>
    <context>
        <name>MoveSheet</name>
        <message>
            <location filename="../../ui/rooms/board/moving.py" />
            <source>Move to another departure</source>
            <translation>Pindahkan ke keberangkatan lain</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/moving.py" />
            <source>Flight, place or day</source>
            <translation>Penerbangan, tempat, atau hari</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/moving.py" />
            <source>Search departures</source>
            <translation>Cari keberangkatan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/moving.py" />
            <source>Can take them</source>
            <translation>Bisa menerima</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/moving.py" />
            <source>All on their way</source>
            <translation>Semua yang searah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/moving.py" />
            <source>No departure is on their way.</source>
            <translation>Tidak ada keberangkatan yang searah.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/moving.py" />
            <source>None can take them: each says why.</source>
            <translation>Tidak ada yang bisa menerima: masing-masing menyebut alasannya.</translation>
        </message>
    </context>
    <context>
        <name>MovedList</name>
        <message>
            <location filename="../../ui/rooms/board/compare.py" />
            <source>People whose journey differs</source>
            <translation>Orang yang perjalanannya berbeda</translation>
        </message>
    </context>
    <context>
        <name>NewPage</name>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>New operation</source>
            <translation>Operasi baru</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Make the file</source>
            <translation>Buat berkas</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Another name or folder…</source>
            <translation>Nama atau folder lain…</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Passphrase</source>
            <translation>Frasa sandi</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>The passphrase again</source>
            <translation>Ulangi frasa sandi</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Officer</source>
            <translation>Petugas</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Stands beside everything you do in the history of the file.</source>
            <translation>Tercantum di samping semua yang Anda lakukan dalam riwayat berkas.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>A lost passphrase cannot be recovered, by nobody. Write it down and keep it in the safe, away from this computer.</source>
            <translation>Frasa sandi yang hilang tidak dapat dipulihkan oleh siapa pun. Catat dan simpan di brankas, jauh dari komputer ini.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>{0} is read into it as soon as it is made.</source>
            <translation>{0} langsung dibaca ke dalamnya begitu berkas dibuat.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Say who you are: it stands in the history.</source>
            <translation>Isi nama Anda: nama itu tercantum dalam riwayat.</translation>
        </message>
    </context>
    <context>
        <name>Note</name>
        <message>
            <location filename="../../ui/rooms/kit/note.py" />
            <source>Yes</source>
            <translation>Ya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/note.py" />
            <source>Keep</source>
            <translation>Biarkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/note.py" />
            <source>Close the message</source>
            <translation>Tutup pesan</translation>
        </message>
    </context>
    <context>
        <name>NoteSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>{0} waiting, {1}</source>
            <translation>{0} menunggu, {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Answer</source>
            <translation>Jawaban</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Sent</source>
            <translation>Terkirim</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Made</source>
            <translation>Dibuat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Language</source>
            <translation>Bahasa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Withdrawn</source>
            <translation>Dicabut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Why</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>On it: {0}</source>
            <translation>Di dalamnya: {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Who is on the note</source>
            <translation>Siapa yang ada pada nota</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>{0} are no longer in this file.</source>
            <translation>{0} tidak lagi ada di berkas ini.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>See it</source>
            <translation>Lihat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Print…</source>
            <translation>Cetak…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Mark as sent…</source>
            <translation>Tandai terkirim…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Paste the reply…</source>
            <translation>Tempel balasan…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Record answers…</source>
            <translation>Catat jawaban…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Withdraw…</source>
            <translation>Tarik kembali…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Sent on</source>
            <translation>Dikirim pada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>today</source>
            <translation>hari ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>It was sent</source>
            <translation>Sudah dikirim</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>From that day on the answer is waited for.</source>
            <translation>Sejak hari itu jawabannya ditunggu.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>All are answered: choose those whose answer is another now.</source>
            <translation>Semua sudah dijawab: pilih yang jawabannya sekarang lain.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Answered on</source>
            <translation>Dijawab pada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Its reference</source>
            <translation>Nomor rujukannya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Valid from</source>
            <translation>Berlaku mulai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Valid until</source>
            <translation>Berlaku hingga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Record it</source>
            <translation>Catat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>For those chosen below: {0}</source>
            <translation>Untuk yang dipilih di bawah: {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>For all who wait: {0}. Choose some below for them alone.</source>
            <translation>Untuk semua yang menunggu: {0}. Pilih beberapa di bawah untuk mereka saja.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Why, for the record</source>
            <translation>Mengapa, untuk catatan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Withdraw the note</source>
            <translation>Tarik kembali nota</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>{0} who wait are as if not asked. </source>
            <translation>{0} yang menunggu menjadi seperti belum diminta. </translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>The number is not used again; answers on record stay.</source>
            <translation>Nomornya tidak dipakai lagi; jawaban yang tercatat tetap ada.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Note {0}</source>
            <translation>Nota {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/note_sheet.py" />
            <source>Recording answers</source>
            <translation>Mencatat jawaban</translation>
        </message>
    </context>
    <context>
        <name>OpenPage</name>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Open</source>
            <translation>Buka</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Passphrase</source>
            <translation>Frasa sandi</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Officer</source>
            <translation>Petugas</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Stands beside everything you do in the history of the file.</source>
            <translation>Tercantum di samping semua yang Anda lakukan dalam riwayat berkas.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Open {0}</source>
            <translation>Buka {0}</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Type the passphrase of this file.</source>
            <translation>Ketik frasa sandi berkas ini.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>Say who you are: it stands in the history.</source>
            <translation>Isi nama Anda: nama itu tercantum dalam riwayat.</translation>
        </message>
    </context>
    <context>
        <name>Outlet</name>
        <message>
            <location filename="../../ui/rooms/papers/outlet.py" />
            <source>Print on</source>
            <translation>Cetak di</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/outlet.py" />
            <source>Printer</source>
            <translation>Pencetak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/outlet.py" />
            <source>Printer and paper…</source>
            <translation>Pencetak dan kertas…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/outlet.py" />
            <source>Save as a PDF</source>
            <translation>Simpan sebagai PDF</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/outlet.py" />
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/outlet.py" />
            <source>No printer is installed here. Print the PDF elsewhere, at 100 %, not fitted to the page.</source>
            <translation>Tidak ada pencetak terpasang di sini. Cetak PDF di tempat lain, pada 100 %, tidak disesuaikan dengan halaman.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/outlet.py" />
            <source>Say where they go: onto a printer, or into a PDF.</source>
            <translation>Sebutkan ke mana: ke pencetak, atau ke PDF.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/outlet.py" />
            <source>The name of the file ends in .pdf.</source>
            <translation>Nama berkas harus berakhiran .pdf.</translation>
        </message>
    </context>
    <context>
        <name>Overlay</name>
        <message>
            <location filename="../../ui/rooms/papers/page.py" />
            <source>Previous page</source>
            <translation>Halaman sebelumnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/page.py" />
            <source>Next page</source>
            <translation>Halaman berikutnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/page.py" />
            <source>Print…</source>
            <translation>Cetak…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/page.py" />
            <source>Page {0} of {1}</source>
            <translation>Halaman {0} dari {1}</translation>
        </message>
    </context>
    <context>
        <name>Overview</name>
        <message>
            <location filename="../../ui/rooms/glance/begin.py" />
            <source>First steps</source>
            <translation>Langkah pertama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/begin.py" />
            <source>This operation is empty. Three steps to the first manifest:</source>
            <translation>Operasi ini masih kosong. Tiga langkah menuju manifes pertama:</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/begin.py" />
            <source>Import a list</source>
            <translation>Impor daftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/begin.py" />
            <source>Add a person</source>
            <translation>Tambah orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/begin.py" />
            <source>Bring in the people</source>
            <translation>Masukkan orangnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/begin.py" />
            <source>Any list, as it came, or one by one.</source>
            <translation>Daftar apa pun, apa adanya, atau satu per satu.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/begin.py" />
            <source>Put in flights and buses</source>
            <translation>Masukkan penerbangan dan bus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/begin.py" />
            <source>When they leave, how many seats, what they cost.</source>
            <translation>Kapan berangkat, berapa kursinya, berapa biayanya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/begin.py" />
            <source>Go to Transport</source>
            <translation>Buka Transportasi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/begin.py" />
            <source>Plan, publish, make the manifests</source>
            <translation>Rencanakan, terbitkan, buat manifes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/begin.py" />
            <source>The planner finds a seat for as many as can leave, and says why for the rest.</source>
            <translation>Perencana mencarikan kursi bagi sebanyak mungkin yang boleh berangkat, dan menyebut alasan bagi sisanya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/begin.py" />
            <source>Go to Plan</source>
            <translation>Buka Rencana</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/report.py" />
            <source>Situation report</source>
            <translation>Laporan situasi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/report.py" />
            <source>PDF files (*.pdf)</source>
            <translation>Berkas PDF (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/report.py" />
            <source>Back to the figures</source>
            <translation>Kembali ke angka</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/report.py" />
            <source>Save</source>
            <translation>Simpan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/report.py" />
            <source>Print…</source>
            <translation>Cetak…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/report.py" />
            <source>Save as</source>
            <translation>Simpan sebagai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/report.py" />
            <source>situation-{0}.pdf</source>
            <translation>situasi-{0}.pdf</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/report.py" />
            <source>Situation report saved as {0}</source>
            <translation>Laporan situasi disimpan sebagai {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>1 day</source>
            <translation>1 hari</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>{0} days</source>
            <translation>{0} hari</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>Shows these people</source>
            <translation>Tampilkan orangnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>{0} on {1}: {2} of {3} seats</source>
            <translation>{0} pada {1}: {2} dari {3} kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>Shows who is on it</source>
            <translation>Tampilkan siapa yang ikut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>papers {0} / {1}</source>
            <translation>dokumen {0} / {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>no manifest</source>
            <translation>tanpa manifes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>changed since v{0}</source>
            <translation>berubah sejak v{0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>sent v{0}</source>
            <translation>terkirim v{0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>made v{0}</source>
            <translation>dibuat v{0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>Show the change</source>
            <translation>Tampilkan perubahan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>Make it</source>
            <translation>Buat manifes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>Look at the draft</source>
            <translation>Lihat draf</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>Look at this</source>
            <translation>Lihat ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>Back up now</source>
            <translation>Cadangkan sekarang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/glance/rows.py" />
            <source>Open them</source>
            <translation>Buka</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>none made yet</source>
            <translation>belum ada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>1 manifest</source>
            <translation>1 manifes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0} manifests</source>
            <translation>{0} manifes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>1 leg</source>
            <translation>1 ruas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0} legs</source>
            <translation>{0} ruas</translation>
        </message>
    </context>
    <context>
        <name>OverviewRoom</name>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Waiting on</source>
            <translation>Menunggu dari</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Next departures</source>
            <translation>Keberangkatan berikutnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Needs attention</source>
            <translation>Perlu perhatian</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Search everything</source>
            <translation>Cari di semua</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Situation report</source>
            <translation>Laporan situasi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Situation report…</source>
            <translation>Laporan situasi…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Registered</source>
            <translation>Terdaftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Cleared to leave</source>
            <translation>Boleh berangkat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Documented</source>
            <translation>Berdokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>On the plan</source>
            <translation>Dalam rencana</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>On a manifest</source>
            <translation>Tercantum di manifes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Departed</source>
            <translation>Berangkat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Arrived</source>
            <translation>Tiba</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0}, not counted twice</source>
            <translation>{0}, tanpa hitungan ganda</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Nobody waits for anything.</source>
            <translation>Tidak ada yang menunggu apa pun.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Nothing. The figures above say where things stand.</source>
            <translation>Tidak ada. Angka di atas menunjukkan keadaannya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0} waiting</source>
            <translation>{0} menunggu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0} without</source>
            <translation>{0} tanpa dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0} left out</source>
            <translation>{0} tanpa tempat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>no plan yet</source>
            <translation>belum ada rencana</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>{0} on the way</source>
            <translation>{0} dalam perjalanan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Everybody has arrived: {0}.</source>
            <translation>Semua sudah tiba: {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>The situation report has the final figures.</source>
            <translation>Laporan situasi memuat angka akhirnya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Everybody on the plan has arrived: {0}.</source>
            <translation>Semua dalam rencana sudah tiba: {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Still here: {0}.</source>
            <translation>Masih di sini: {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Nothing is left to leave.</source>
            <translation>Tidak ada lagi yang akan berangkat.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>The last departure has left. Mark its arrival under Transport.</source>
            <translation>Keberangkatan terakhir sudah berlangsung. Tandai kedatangannya di Transportasi.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/overview.py" />
            <source>Nothing leaves yet: put in the flights and buses under Transport, then plan.</source>
            <translation>Belum ada yang berangkat: masukkan penerbangan dan bus di Transportasi, lalu rencanakan.</translation>
        </message>
    </context>
    <context>
        <name>Papers</name>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Kind</source>
            <translation>Jenis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>From</source>
            <translation>Sejak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>at once</source>
            <translation>sekarang juga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Until</source>
            <translation>Sampai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>lifted</source>
            <translation>dicabut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Reason</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>who decided, and what</source>
            <translation>siapa yang memutuskan, dan apa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Put the hold on</source>
            <translation>Kenakan penahanan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Why it is lifted</source>
            <translation>Alasan dicabut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Lift the hold</source>
            <translation>Cabut penahanan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>granted</source>
            <translation>diberikan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>refused</source>
            <translation>ditolak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>withdrawn</source>
            <translation>dicabut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>asked, no answer yet</source>
            <translation>diminta, belum dijawab</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Answer</source>
            <translation>Jawaban</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Answered on</source>
            <translation>Dijawab pada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>today</source>
            <translation>hari ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Asked on</source>
            <translation>Diminta pada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Holds from</source>
            <translation>Berlaku mulai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Holds until</source>
            <translation>Berlaku hingga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Its reference</source>
            <translation>Nomor rujukannya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Clearance</source>
            <translation>Izin</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Record it</source>
            <translation>Catat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/papers.py" />
            <source>Record {0}</source>
            <translation>Catat {0}</translation>
        </message>
    </context>
    <context>
        <name>Passphrase</name>
        <message>
            <location filename="../../ui/pages/form.py" />
            <source>Four words that do not belong together are easy to remember and hard to guess.</source>
            <translation>Empat kata yang tidak berkaitan mudah diingat dan sukar ditebak.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/form.py" />
            <source>Weak: make it longer, for instance with more words.</source>
            <translation>Lemah: perpanjang, misalnya dengan lebih banyak kata.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/form.py" />
            <source>Fair: one more word makes it strong.</source>
            <translation>Cukup: tambah satu kata lagi agar kuat.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/form.py" />
            <source>Strong.</source>
            <translation>Kuat.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>The passphrase is empty: the file would be open to everybody.</source>
            <translation>Frasa sandi kosong: berkas akan terbuka bagi siapa saja.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/passphrase.py" />
            <source>The two passphrases differ: type the second one again.</source>
            <translation>Kedua frasa sandi berbeda: ketik ulang yang kedua.</translation>
        </message>
    </context>
    <context>
        <name>Pasting</name>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>Field to paste into</source>
            <translation>Kolom tujuan tempel</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>Choose the field…</source>
            <translation>Pilih kolom…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>Paste</source>
            <translation>Tempel</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>Paste for {0}</source>
            <translation>Tempel untuk {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>Pasted from Excel</source>
            <translation>Tempelan dari Excel</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>Nothing can be pasted yet: mend this in Excel, copy it again and paste it here.</source>
            <translation>Belum ada yang dapat ditempel: perbaiki di Excel, salin ulang, lalu tempel di sini.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>Left out, since nobody knows the column: {0}</source>
            <translation>Tidak dimasukkan karena kolomnya tidak dikenal: {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>One cell</source>
            <translation>Satu sel</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>{0} cells</source>
            <translation>{0} sel</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>{0} without a title, for {1} selected. Which field is it?</source>
            <translation>{0} tanpa judul, untuk {1} yang dipilih. Kolom yang mana?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>{0} changed</source>
            <translation>{0} diubah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>{0} added</source>
            <translation>{0} ditambah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>{0} as they are</source>
            <translation>{0} tetap</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>An empty cell leaves a field as it is.</source>
            <translation>Sel kosong tidak mengubah isi kolom.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>… and {0} more</source>
            <translation>… dan {0} lagi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/pasting.py" />
            <source>New: {0}</source>
            <translation>Baru: {0}</translation>
        </message>
    </context>
    <context>
        <name>PathField</name>
        <message>
            <location filename="../../ui/rooms/kit/filing.py" />
            <source>Save as</source>
            <translation>Simpan sebagai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/filing.py" />
            <source>Choose…</source>
            <translation>Pilih…</translation>
        </message>
    </context>
    <context>
        <name>PdfView</name>
        <message>
            <location filename="../../ui/rooms/kit/pdf_view.py" />
            <source>Preview of the pages as they will print</source>
            <translation>Pratinjau halaman sebagaimana akan dicetak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/pdf_view.py" />
            <source>{0} pages</source>
            <translation>{0} halaman</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message>
            <location filename="../../ui/models/people.py" />
            <location filename="../../ui/rooms/people.py" />
            <source>Arrived</source>
            <translation>Tiba</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Departed {0}</source>
            <translation>Berangkat {0}</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>{0} to {1}</source>
            <translation>{0} s.d. {1}</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>{0}, {1} day</source>
            <translation>{0}, {1} hari</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>{0}, {1} days</source>
            <translation>{0}, {1} hari</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>No document</source>
            <translation>Tanpa dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Document expired</source>
            <translation>Dok. kedaluwarsa</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>No seat</source>
            <translation>Tanpa kursi</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Ready</source>
            <translation>Siap</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Legal hold</source>
            <translation>Penahanan hukum</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Medical hold</source>
            <translation>Penahanan medis</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Police hold</source>
            <translation>Penahanan polisi</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Other hold</source>
            <translation>Penahanan lain</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>passport</source>
            <translation>paspor</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>ETD</source>
            <translation>SPLP</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Ref</source>
            <translation>Ref</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Sex</source>
            <translation>JK</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Born</source>
            <translation>Lahir</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Nat.</source>
            <translation>WN.</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Province</source>
            <translation>Provinsi</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Assist.</source>
            <translation>Bant.</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Waits at</source>
            <translation>Menunggu di</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Going to</source>
            <translation>Tujuan</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Household</source>
            <translation>Keluarga</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Group</source>
            <translation>Kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Priority</source>
            <translation>Prioritas</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Document</source>
            <translation>Dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Surname</source>
            <translation>Nama keluarga</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Given names</source>
            <translation>Nama depan</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Birthplace</source>
            <translation>Tempat lahir</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Ready from</source>
            <translation>Siap mulai</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Clear until</source>
            <translation>Batas berangkat</translation>
        </message>
        <message>
            <location filename="../../ui/models/people.py" />
            <source>Notes</source>
            <translation>Keterangan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Document expires too early</source>
            <translation>Dokumen terlalu cepat habis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>On the plan and on hold</source>
            <translation>Dalam rencana tetapi ditahan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>First priority, left out</source>
            <translation>Prioritas 1 tidak mendapat tempat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Minors without a household</source>
            <translation>Anak tanpa keluarga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Not cleared to leave</source>
            <translation>Belum boleh berangkat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Cleared to leave</source>
            <translation>Boleh berangkat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>With a valid document</source>
            <translation>Dengan dokumen yang berlaku</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>On a manifest</source>
            <translation>Tercantum di manifes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Departed</source>
            <translation>Berangkat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Hold ends within three days</source>
            <translation>Penahanan berakhir dalam tiga hari</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>On a leg that is cancelled</source>
            <translation>Pada ruas yang dibatalkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/words.py" />
            <source>Age</source>
            <translation>Usia</translation>
        </message>
    </context>
    <context>
        <name>PeopleRoom</name>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Nobody is here yet. Import any list of people, as it came, or add people by hand.</source>
            <translation>Belum ada orang di sini. Impor daftar orang apa pun, apa adanya, atau tambahkan orang secara manual.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Import a list</source>
            <translation>Impor daftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Nobody is like that. Search for part of a name, of a document number or of a reference, or in another filter.</source>
            <translation>Tidak ada yang cocok. Cari bagian dari nama, nomor dokumen, atau nomor rujukan, atau pakai saringan lain.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Show everybody</source>
            <translation>Tampilkan semua</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Add a person</source>
            <translation>Tambah orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Remove the selected people…</source>
            <translation>Hapus orang terpilih…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Merge two people…</source>
            <translation>Gabungkan dua orang…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Find people twice…</source>
            <translation>Cari data ganda…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Copy the selected people for Excel</source>
            <translation>Salin orang terpilih untuk Excel</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Paste people, a zone or a photo</source>
            <translation>Tempel orang, zona MRZ, atau foto</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Read the zone of a passport…</source>
            <translation>Baca zona MRZ paspor…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Filter people…</source>
            <translation>Saring orang…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Name, number, reference…</source>
            <translation>Nama, nomor, rujukan…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Everybody</source>
            <translation>Semua</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Left out</source>
            <translation>Tidak mendapat tempat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>No document</source>
            <translation>Tanpa dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Waiting</source>
            <translation>Menunggu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>On hold</source>
            <translation>Ditahan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Minors</source>
            <translation>Anak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Assistance</source>
            <translation>Bantuan khusus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>On the plan</source>
            <translation>Dalam rencana</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>No destination</source>
            <translation>Tanpa tujuan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Not only these</source>
            <translation>Tidak hanya ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Filter</source>
            <translation>Saring</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Columns</source>
            <translation>Kolom</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Add</source>
            <translation>Tambah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>{0} of {1}</source>
            <translation>{0} dari {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>{0} · {1} wait for a clearance</source>
            <translation>{0} · {1} menunggu izin</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Not only {0}</source>
            <translation>Tidak hanya {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>{0} · priority {1}</source>
            <translation>{0} · prioritas {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Selected</source>
            <translation>Dipilih</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>New person</source>
            <translation>Orang baru</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Remove {0}</source>
            <translation>Hapus {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>{0} will be taken out of the file, with their papers, holds, rules and place in the draft.</source>
            <translation>{0} akan dihapus dari berkas, beserta dokumen, penahanan, aturan, dan tempatnya dalam draf.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>Select the two people to merge first.</source>
            <translation>Pilih dahulu dua orang yang akan digabungkan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/people.py" />
            <source>The new person is not added yet.</source>
            <translation>Orang baru belum ditambahkan.</translation>
        </message>
    </context>
    <context>
        <name>PeopleTable</name>
        <message>
            <location filename="../../ui/rooms/person/table.py" />
            <source>Copying</source>
            <translation>Menyalin</translation>
        </message>
    </context>
    <context>
        <name>Person</name>
        <message>
            <location filename="../../ui/format.py" />
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>female</source>
            <translation>perempuan</translation>
        </message>
        <message>
            <location filename="../../ui/format.py" />
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>male</source>
            <translation>laki-laki</translation>
        </message>
        <message>
            <location filename="../../ui/format.py" />
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>other</source>
            <translation>lainnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Surname</source>
            <translation>Nama keluarga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <source>Somebody with one name only has it here.</source>
            <translation>Yang hanya bernama satu kata mengisinya di sini.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Given names</source>
            <translation>Nama depan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Native name</source>
            <translation>Aksara asli</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <source>As they write it themselves.</source>
            <translation>Sebagaimana ditulis sendiri.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Sex</source>
            <translation>Jenis kelamin</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Born</source>
            <translation>Lahir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Nationality</source>
            <translation>Warga negara</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Province</source>
            <translation>Provinsi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Waits at</source>
            <translation>Menunggu di</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Going to</source>
            <translation>Tujuan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Household</source>
            <translation>Keluarga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Group</source>
            <translation>Kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/held.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Document</source>
            <translation>Dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>passport</source>
            <translation>paspor</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <location filename="../../ui/rooms/person/words.py" />
            <source>emergency document</source>
            <translation>SPLP</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/held.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Number</source>
            <translation>Nomor</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/held.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Issued by</source>
            <translation>Penerbit</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/held.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Expires</source>
            <translation>Kedaluwarsa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Notes</source>
            <translation>Keterangan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <source>Add</source>
            <translation>Tambah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/adding.py" />
            <source>Fill in from a passport's zone…</source>
            <translation>Isi dari zona MRZ paspor…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>number not known</source>
            <translation>nomor tidak diketahui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>ended {0}</source>
            <translation>berakhir {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <location filename="../../ui/rooms/person/sections.py" />
            <source>to {0}</source>
            <translation>sampai {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>(void)</source>
            <translation>(batal)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>(spoiled)</source>
            <translation>(rusak)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>travels on it</source>
            <translation>bepergian dengannya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>seen {0} by {1}</source>
            <translation>dilihat {0} oleh {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Documents held</source>
            <translation>Dokumen yang dipegang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Add…</source>
            <translation>Tambah…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>for {0}</source>
            <translation>untuk {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>(the day is over)</source>
            <translation>(harinya sudah lewat)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Promised</source>
            <translation>Dijanjikan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Change the day</source>
            <translation>Ubah hari</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>none</source>
            <translation>tidak ada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Promise a document</source>
            <translation>Janjikan dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Change</source>
            <translation>Ubah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Issued</source>
            <translation>Diterbitkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Note</source>
            <translation>Keterangan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Add it</source>
            <translation>Tambahkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Change it</source>
            <translation>Ubah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>I have seen it today</source>
            <translation>Saya melihatnya hari ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>They travel on this one</source>
            <translation>Mereka bepergian dengan ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Remove it</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Promised for</source>
            <translation>Dijanjikan untuk</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Empty: nothing is promised</source>
            <translation>Kosong: tidak ada yang dijanjikan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/held.py" />
            <source>Save</source>
            <translation>Simpan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Clearances</source>
            <translation>Izin</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Holds</source>
            <translation>Penahanan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Put a hold on…</source>
            <translation>Kenakan penahanan…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Papers</source>
            <translation>Dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Read a zone…</source>
            <translation>Baca zona MRZ…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Journey</source>
            <translation>Perjalanan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>History</source>
            <translation>Riwayat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Identity</source>
            <translation>Identitas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Remove this person…</source>
            <translation>Hapus orang ini…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Priority</source>
            <translation>Prioritas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Ready from</source>
            <translation>Siap mulai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Clear until</source>
            <translation>Batas berangkat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Assistance</source>
            <translation>Bantuan khusus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>as in WCHR MEDA</source>
            <translation>misalnya WCHR MEDA</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Birthplace</source>
            <translation>Tempat lahir</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Nobody's name is known</source>
            <translation>Nama tidak diketahui</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Show</source>
            <translation>Tampilkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>1 other in {0}</source>
            <translation>1 orang lain di {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>{1} others in {0}</source>
            <translation>{1} orang lain di {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Show all</source>
            <translation>Tampilkan semua</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Undo</source>
            <translation>Urungkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Show in the history</source>
            <translation>Tampilkan di riwayat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Record an answer</source>
            <translation>Catat jawaban</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>Lift…</source>
            <translation>Cabut…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>1, first</source>
            <translation>1, pertama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>2, early</source>
            <translation>2, awal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>3, normal</source>
            <translation>3, biasa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>4, can wait</source>
            <translation>4, dapat menunggu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>undone: </source>
            <translation>diurungkan: </translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/panel.py" />
            <source>done again: </source>
            <translation>diulangi: </translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>On the plan.</source>
            <translation>Dalam rencana.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>On the draft, not published yet.</source>
            <translation>Dalam draf, belum diterbitkan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>Pinned to this journey.</source>
            <translation>Disematkan pada rute ini.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>Waits.</source>
            <translation>Menunggu.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>Not granted yet: {0}.</source>
            <translation>Belum diberikan: {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>Left out of the plan.</source>
            <translation>Tidak mendapat tempat dalam rencana.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>Held back.</source>
            <translation>Ditahan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>Not on the plan.</source>
            <translation>Di luar rencana.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>The plan was made before this person was here, or left them out by hand.</source>
            <translation>Rencana dibuat sebelum orang ini terdaftar, atau orang ini dikeluarkan secara manual.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>, seat {0}</source>
            <translation>, kursi {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>from {0}</source>
            <translation>mulai {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>until lifted</source>
            <translation>sampai dicabut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>Lifted {0}: {1}</source>
            <translation>Dicabut {0}: {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>asked {0}, {1} d</source>
            <translation>diminta {0}, {1} hr</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>move of {0}</source>
            <translation>giliran {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>not asked yet: our move</source>
            <translation>belum diminta: giliran kita</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>granted</source>
            <translation>diberikan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>refused</source>
            <translation>ditolak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>withdrawn</source>
            <translation>dicabut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>{0}, {1} to {2}</source>
            <translation>{0}, {1} s.d. {2}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>{0}, from {1}</source>
            <translation>{0}, mulai {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>{0}, to {1}</source>
            <translation>{0}, s.d. {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>has run out: ask again</source>
            <translation>sudah habis masa berlakunya: minta lagi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>Also known as {0} (merged)</source>
            <translation>Juga dikenal sebagai {0} (digabungkan)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>Known since {0}</source>
            <translation>Dikenal sejak {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>{0}; last on {1}</source>
            <translation>{0}; terakhir di {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>{0}, {1}, row {2}</source>
            <translation>{0}, {1}, baris {2}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/sections.py" />
            <source>{0} (no. {1})</source>
            <translation>{0} (no. {1})</translation>
        </message>
    </context>
    <context>
        <name>Photo</name>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Photo: replace or remove it</source>
            <translation>Foto: ganti atau hapus</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Add a photo</source>
            <translation>Tambah foto</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Choose a picture…</source>
            <translation>Pilih gambar…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Paste the copied picture</source>
            <translation>Tempel gambar yang disalin</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Remove the photo</source>
            <translation>Hapus foto</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>A picture of the person</source>
            <translation>Gambar orang itu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff *.gif)</source>
            <translation>Gambar (*.jpg *.jpeg *.png *.webp *.bmp *.tif *.tiff *.gif)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Part of the picture: arrows move it, plus and minus make it larger and smaller, R turns it</source>
            <translation>Bagian gambar: panah menggesernya, plus dan minus membesarkan dan mengecilkan, R memutar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Size of the picture in the frame</source>
            <translation>Ukuran gambar dalam bingkai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>This part is small: the photo will not be sharp.</source>
            <translation>Bagian ini kecil: fotonya tidak akan tajam.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Turn left (Shift+R)</source>
            <translation>Putar ke kiri (Shift+R)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Turn right (R)</source>
            <translation>Putar ke kanan (R)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Keep the photo</source>
            <translation>Simpan foto</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Photo of {0}</source>
            <translation>Foto {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>Chin and crown go between the two ovals: drag, or use the arrows, + and −; Enter keeps it.</source>
            <translation>Dagu dan puncak kepala di antara kedua oval: seret, atau pakai panah, + dan −; Enter menyimpannya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/photo.py" />
            <source>The picture is being read…</source>
            <translation>Gambar sedang dibaca…</translation>
        </message>
    </context>
    <context>
        <name>PhotoFolder</name>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>A folder of photos, each called by reference: P00012.jpg</source>
            <translation>Folder foto, masing-masing bernama nomor rujukan: P00012.jpg</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>Reading photos</source>
            <translation>Membaca foto</translation>
        </message>
    </context>
    <context>
        <name>Photos</name>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>1 photo can be taken in</source>
            <translation>1 foto dapat dimasukkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>{0} photos can be taken in</source>
            <translation>{0} foto dapat dimasukkan</translation>
        </message>
    </context>
    <context>
        <name>PhotosSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>1 takes the place of a photo that is there.</source>
            <translation>1 menggantikan foto yang sudah ada.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>{0} take the place of photos that are there.</source>
            <translation>{0} menggantikan foto yang sudah ada.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>The middle of each picture is kept; the part is chosen anew beside the person.</source>
            <translation>Bagian tengah setiap gambar disimpan; bagiannya dapat dipilih lagi di samping orangnya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>Take in 1 photo</source>
            <translation>Masukkan 1 foto</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>Take in {0} photos</source>
            <translation>Masukkan {0} foto</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>Who has none still</source>
            <translation>Siapa yang masih tanpa foto</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>1 file cannot be used</source>
            <translation>1 berkas tidak dapat dipakai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>{0} files cannot be used</source>
            <translation>{0} berkas tidak dapat dipakai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>and {0} more</source>
            <translation>dan {0} lagi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>Taking in photos</source>
            <translation>Memasukkan foto</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>1 photo was taken in.</source>
            <translation>1 foto dimasukkan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/photos.py" />
            <source>{0} photos were taken in.</source>
            <translation>{0} foto dimasukkan.</translation>
        </message>
    </context>
    <context>
        <name>Plan</name>
        <message>
            <location filename="../../ui/rooms/board/reading.py" />
            <source>nothing is planned yet: {0} wait</source>
            <translation>belum ada rencana: {0} menunggu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/reading.py" />
            <source>draft, not published: {0} placed, {1} left out</source>
            <translation>draf, belum diterbitkan: {0} mendapat kursi, {1} tidak mendapat tempat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/reading.py" />
            <source>published {0}</source>
            <translation>diterbitkan {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/reading.py" />
            <source>draft against published {0}:</source>
            <translation>draf dibandingkan rencana yang diterbitkan {0}:</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/reading.py" />
            <source>draft, the same as published {0}</source>
            <translation>draf, sama dengan rencana yang diterbitkan {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>priority 1</source>
            <translation>prioritas 1</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>priority 2</source>
            <translation>prioritas 2</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>priority 3</source>
            <translation>prioritas 3</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>priority 4</source>
            <translation>prioritas 4</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>fewest moved</source>
            <translation>perpindahan paling sedikit</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>groups together</source>
            <translation>keutuhan kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>shortest wait</source>
            <translation>waktu tunggu tersingkat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>lowest cost</source>
            <translation>biaya terendah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>{0} placed so far</source>
            <translation>sejauh ini {0} mendapat kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>proved best: {0}</source>
            <translation>terbukti terbaik: {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>at most {0} fewer people would have to move</source>
            <translation>yang harus berpindah paling banyak berkurang {0} orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>at most {0} fewer groups would be split</source>
            <translation>kelompok yang terpisah paling banyak berkurang {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>at most {0} fewer waiting days</source>
            <translation>hari menunggu paling banyak berkurang {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>at most {0} cheaper</source>
            <translation>biaya paling banyak berkurang {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>at most {0} more could get a seat</source>
            <translation>paling banyak {0} orang lagi bisa mendapat kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>Best possible plan, proved in {0} s</source>
            <translation>Rencana terbaik, terbukti dalam {0} detik</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>Changed by hand, not proved best</source>
            <translation>Diubah secara manual, tidak terbukti terbaik</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>Not proved best: {0} may still improve</source>
            <translation>Belum terbukti terbaik: {0} masih mungkin diperbaiki</translation>
        </message>
    </context>
    <context>
        <name>PlanRoom</name>
        <message>
            <location filename="../../ui/rooms/groups.py" />
            <location filename="../../ui/rooms/plan.py" />
            <source>Moving</source>
            <translation>Memindahkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Here people get their seats. Bring in the people and the legs first; then plan.</source>
            <translation>Di sini orang mendapat kursi. Masukkan orang dan ruasnya dahulu; lalu rencanakan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Go to Transport</source>
            <translation>Buka Transportasi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Run the planner</source>
            <translation>Jalankan perencana</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Publish the draft…</source>
            <translation>Terbitkan draf…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Compare draft with published</source>
            <translation>Bandingkan draf dengan yang diterbitkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Discard the draft…</source>
            <translation>Buang draf…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Move the selected people to…</source>
            <translation>Pindahkan orang terpilih ke…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Take the selected people off the plan</source>
            <translation>Keluarkan orang terpilih dari rencana</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Pin or unpin the selected people</source>
            <translation>Sematkan atau lepas sematan orang terpilih</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Name or reference</source>
            <translation>Nama atau rujukan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>All destinations</source>
            <translation>Semua tujuan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Compare</source>
            <translation>Bandingkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Publish…</source>
            <translation>Terbitkan…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Plan</source>
            <translation>Rencanakan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>reading the plan…</source>
            <translation>membaca rencana…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>{0} left</source>
            <translation>{0} sisa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Planned: {0} placed, {1} left out</source>
            <translation>Direncanakan: {0} mendapat kursi, {1} tidak mendapat tempat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Publishing</source>
            <translation>Menerbitkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Discarding the draft</source>
            <translation>Membuang draf</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Why</source>
            <translation>Alasan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Choose a card on the board first.</source>
            <translation>Pilih kartu di papan dahulu.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>This file is open for reading only.</source>
            <translation>Berkas ini dibuka hanya untuk dibaca.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Why?</source>
            <translation>Alasan?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Move to…</source>
            <translation>Pindahkan ke…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Take off the plan</source>
            <translation>Keluarkan dari rencana</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Unpin</source>
            <translation>Lepas sematan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Pin to this journey</source>
            <translation>Sematkan pada rute ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Open in People</source>
            <translation>Buka di Orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Move</source>
            <translation>Pindahkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>There is no plan yet: run the planner first, then change it by hand.</source>
            <translation>Belum ada rencana: jalankan perencana dahulu, lalu ubah secara manual.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>{0} and {1} more</source>
            <translation>{0} dan {1} lagi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Moved {0} to {1}</source>
            <translation>{0} dipindahkan ke {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/plan.py" />
            <source>Took {0} off the plan</source>
            <translation>{0} dikeluarkan dari rencana</translation>
        </message>
    </context>
    <context>
        <name>PlannerStrip</name>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>How far the planner is</source>
            <translation>Kemajuan perencana</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>Stop and keep the best</source>
            <translation>Hentikan dan simpan yang terbaik</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>Planning</source>
            <translation>Merencanakan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <source>Stopping, the best plan so far is kept</source>
            <translation>Menghentikan, rencana terbaik sejauh ini disimpan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/run.py" />
            <location filename="../../ui/widgets/header.py" />
            <source>Reading the file</source>
            <translation>Membaca berkas</translation>
        </message>
    </context>
    <context>
        <name>PrintDialog</name>
        <message>
            <location filename="../../ui/printing.py" />
            <source>Print</source>
            <translation>Cetak</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>Printer</source>
            <translation>Pencetak</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>First page</source>
            <translation>Halaman pertama</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>Last page</source>
            <translation>Halaman terakhir</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>Copies</source>
            <translation>Salinan</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>Save as PDF…</source>
            <translation>Simpan sebagai PDF…</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>Trays and both sides…</source>
            <translation>Baki dan dua sisi…</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>Printer and paper…</source>
            <translation>Pencetak dan kertas…</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>Pages</source>
            <translation>Halaman</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>of {0}</source>
            <translation>dari {0}</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>to</source>
            <translation>sampai</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>No printer is installed on this computer.</source>
            <translation>Tidak ada pencetak terpasang di komputer ini.</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>Save it as a PDF and print that elsewhere, at 100 %, not fitted to the page.</source>
            <translation>Simpan sebagai PDF dan cetak di tempat lain, pada 100 %, tidak disesuaikan dengan halaman.</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>Print 1 page</source>
            <translation>Cetak 1 halaman</translation>
        </message>
        <message>
            <location filename="../../ui/printing.py" />
            <source>Print {0} pages</source>
            <translation>Cetak {0} halaman</translation>
        </message>
    </context>
    <context>
        <name>PrinterDialog</name>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Printer and paper</source>
            <translation>Pencetak dan kertas</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Blanks are pre-printed: a printer that is a millimetre off spoils them.</source>
            <translation>Blangko sudah tercetak: pencetak yang meleset satu milimeter merusaknya.</translation>
        </message>
    </context>
    <context>
        <name>PrinterPage</name>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Printer</source>
            <translation>Pencetak</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Page</source>
            <translation>Halaman</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Print the test sheet</source>
            <translation>Cetak lembar uji</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Save it as a PDF…</source>
            <translation>Simpan sebagai PDF…</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>From the left edge, measured</source>
            <translation>Dari tepi kiri, diukur</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>From the upper edge, measured</source>
            <translation>Dari tepi atas, diukur</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>To the right</source>
            <translation>Ke kanan</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Down</source>
            <translation>Ke bawah</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Keep for this printer</source>
            <translation>Simpan untuk pencetak ini</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>1. Print a test sheet, at best on the back of a spoiled blank</source>
            <translation>1. Cetak lembar uji, sebaiknya di balik blangko rusak</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>2. Measure where the upper left cross is</source>
            <translation>2. Ukur di mana tanda silang kiri atas</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>From the left edge</source>
            <translation>Dari tepi kiri</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>From the upper edge</source>
            <translation>Dari tepi atas</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>3. Every page on this printer is then moved by this</source>
            <translation>3. Setiap halaman di pencetak ini digeser sebesar ini</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Below zero is to the left, and up. Print the sheet once more to see.</source>
            <translation>Di bawah nol berarti ke kiri dan ke atas. Cetak lembar sekali lagi untuk melihat.</translation>
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
            <translation>Tidak ada pencetak terpasang di komputer ini.</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>The test sheet can be saved and printed elsewhere; what is measured is set there.</source>
            <translation>Lembar uji dapat disimpan dan dicetak di tempat lain; hasil ukurnya diatur di sana.</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Both should be {0} mm; write what the ruler says.</source>
            <translation>Keduanya harus {0} mm; tulis angka pada penggaris.</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Test sheet</source>
            <translation>Lembar uji</translation>
        </message>
        <message>
            <location filename="../../ui/printer_setup.py" />
            <source>Kept for {0} on this computer.</source>
            <translation>Disimpan untuk {0} di komputer ini.</translation>
        </message>
    </context>
    <context>
        <name>Printing</name>
        <message>
            <location filename="../../ui/printers.py" />
            <source>At true size; nothing is set for this printer.</source>
            <translation>Ukuran sebenarnya; belum ada yang diatur untuk pencetak ini.</translation>
        </message>
        <message>
            <location filename="../../ui/printers.py" />
            <source>{0} mm to the right</source>
            <translation>{0} mm ke kanan</translation>
        </message>
        <message>
            <location filename="../../ui/printers.py" />
            <source>{0} mm to the left</source>
            <translation>{0} mm ke kiri</translation>
        </message>
        <message>
            <location filename="../../ui/printers.py" />
            <source>{0} mm down</source>
            <translation>{0} mm ke bawah</translation>
        </message>
        <message>
            <location filename="../../ui/printers.py" />
            <source>{0} mm up</source>
            <translation>{0} mm ke atas</translation>
        </message>
        <message>
            <location filename="../../ui/printers.py" />
            <source>At true size, moved {0}: as set for this printer.</source>
            <translation>Ukuran sebenarnya, digeser {0}: seperti diatur untuk pencetak ini.</translation>
        </message>
        <message>
            <location filename="../../ui/printers.py" />
            <source> and </source>
            <translation> dan </translation>
        </message>
        <message>
            <location filename="../../ui/sending.py" />
            <source>Making the pages</source>
            <translation>Membuat halaman</translation>
        </message>
        <message>
            <location filename="../../ui/sending.py" />
            <source>Page {0} of {1}</source>
            <translation>Halaman {0} dari {1}</translation>
        </message>
        <message>
            <location filename="../../ui/sending.py" />
            <source>1 page sent to {1}</source>
            <translation>1 halaman dikirim ke {1}</translation>
        </message>
        <message>
            <location filename="../../ui/sending.py" />
            <source>{0} pages sent to {1}</source>
            <translation>{0} halaman dikirim ke {1}</translation>
        </message>
        <message>
            <location filename="../../ui/sending.py" />
            <source>Printing {0}</source>
            <translation>Mencetak {0}</translation>
        </message>
        <message>
            <location filename="../../ui/sending.py" />
            <source>Printing was stopped after {0} of {1} pages.</source>
            <translation>Pencetakan dihentikan setelah {0} dari {1} halaman.</translation>
        </message>
        <message>
            <location filename="../../ui/sending.py" />
            <source>Save as</source>
            <translation>Simpan sebagai</translation>
        </message>
        <message>
            <location filename="../../ui/sending.py" />
            <source>PDF files (*.pdf)</source>
            <translation>Berkas PDF (*.pdf)</translation>
        </message>
        <message>
            <location filename="../../ui/sending.py" />
            <source>Saved as {0}</source>
            <translation>Disimpan sebagai {0}</translation>
        </message>
    </context>
    <context>
        <name>Promises</name>
        <message>
            <location filename="../../ui/rooms/board/promises.py" />
            <source>Count promised documents</source>
            <translation>Hitung dokumen yang dijanjikan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/promises.py" />
            <source>Plan as if a document were there on the day for which it is promised; publish when it is there.</source>
            <translation>Rencanakan seakan dokumen sudah ada pada hari yang dijanjikan; terbitkan bila sudah ada.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/promises.py" />
            <source>The draft counts on 1 promised document</source>
            <translation>Draf mengandalkan 1 dokumen yang dijanjikan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/promises.py" />
            <source>The draft counts on {0} promised documents</source>
            <translation>Draf mengandalkan {0} dokumen yang dijanjikan</translation>
        </message>
    </context>
    <context>
        <name>QAbstractSpinBox</name>
        <message>
            <source>&amp;Select All</source>
            <translation>&amp;Pilih Semua</translation>
        </message>
        <message>
            <source>&amp;Step up</source>
            <translation>&amp;Naikkan</translation>
        </message>
        <message>
            <source>Step &amp;down</source>
            <translation>&amp;Turunkan</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>Look in:</source>
            <translation>Cari di:</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Kembali</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>Maju</translation>
        </message>
        <message>
            <source>Parent Directory</source>
            <translation>Folder Induk</translation>
        </message>
        <message>
            <source>Create New Folder</source>
            <translation>Buat Folder Baru</translation>
        </message>
        <message>
            <source>List View</source>
            <translation>Tampilan Daftar</translation>
        </message>
        <message>
            <source>Detail View</source>
            <translation>Tampilan Rinci</translation>
        </message>
        <message>
            <source>Sidebar</source>
            <translation>Bilah Sisi</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Berkas</translation>
        </message>
        <message>
            <source>Files of type:</source>
            <translation>Jenis berkas:</translation>
        </message>
        <message>
            <source>File &amp;name:</source>
            <translation>&amp;Nama berkas:</translation>
        </message>
        <message>
            <source>Directory:</source>
            <translation>Folder:</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;Buka</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Simpan</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>&amp;Pilih</translation>
        </message>
        <message>
            <source>All Files (*)</source>
            <translation>Semua Berkas (*)</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Buka</translation>
        </message>
        <message>
            <source>Save As</source>
            <translation>Simpan Sebagai</translation>
        </message>
        <message>
            <source>Find Directory</source>
            <translation>Cari Folder</translation>
        </message>
        <message>
            <source>My Computer</source>
            <translation>Komputer Saya</translation>
        </message>
        <message>
            <source>Recent Places</source>
            <translation>Tempat Terakhir</translation>
        </message>
        <message>
            <source>Show &amp;hidden files</source>
            <translation>Tampilkan berkas &amp;tersembunyi</translation>
        </message>
        <message>
            <source>&amp;New Folder</source>
            <translation>Folder &amp;Baru</translation>
        </message>
        <message>
            <source>New Folder</source>
            <translation>Folder Baru</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>&amp;Ganti Nama</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;Hapus</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <source>Drive</source>
            <translation>Drive</translation>
        </message>
        <message>
            <source>Unknown</source>
            <translation>Tidak diketahui</translation>
        </message>
        <message>
            <source>%1
File not found.
Please verify the correct file name was given.</source>
            <translation>%1
Berkas tidak ditemukan.
Periksa apakah nama berkas sudah benar.</translation>
        </message>
        <message>
            <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
            <translation>%1
Folder tidak ditemukan.
Periksa apakah nama folder sudah benar.</translation>
        </message>
        <message>
            <source>%1 already exists.
Do you want to replace it?</source>
            <translation>%1 sudah ada.
Apakah Anda ingin menggantinya?</translation>
        </message>
    </context>
    <context>
        <name>QFileSystemModel</name>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Ukuran</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Jenis</translation>
        </message>
        <message>
            <source>Type</source>
            <translation>Tipe</translation>
        </message>
        <message>
            <source>Date Modified</source>
            <translation>Tanggal Diubah</translation>
        </message>
        <message>
            <source>My Computer</source>
            <translation>Komputer Saya</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>Komputer</translation>
        </message>
    </context>
    <context>
        <name>QLineEdit</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Urungkan</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Ulangi</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>Po&amp;tong</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Salin</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Tempel</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Pilih Semua</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>Oke</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Simpan</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Buka</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation>&amp;Ya</translation>
        </message>
        <message>
            <source>&amp;No</source>
            <translation>&amp;Tidak</translation>
        </message>
        <message>
            <source>Abort</source>
            <translation>Hentikan</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Coba Lagi</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>Abaikan</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Terapkan</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>Atur Ulang</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Bantuan</translation>
        </message>
    </context>
    <context>
        <name>QWidgetTextControl</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Urungkan</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Ulangi</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>Po&amp;tong</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Salin</translation>
        </message>
        <message>
            <source>Copy &amp;Link Location</source>
            <translation>Salin A&amp;lamat Tautan</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;Tempel</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>Pilih Semua</translation>
        </message>
    </context>
    <context>
        <name>Rooms</name>
        <message>
            <location filename="../../ui/rooms/catalogue.py" />
            <location filename="../../ui/rooms/overview.py" />
            <source>Overview</source>
            <translation>Ikhtisar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/catalogue.py" />
            <location filename="../../ui/rooms/people.py" />
            <source>People</source>
            <translation>Orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/catalogue.py" />
            <location filename="../../ui/rooms/importing.py" />
            <source>Import a list</source>
            <translation>Impor daftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/catalogue.py" />
            <location filename="../../ui/rooms/rosters.py" />
            <source>Lists that came in</source>
            <translation>Daftar yang masuk</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/catalogue.py" />
            <location filename="../../ui/rooms/groups.py" />
            <source>Groups</source>
            <translation>Kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/catalogue.py" />
            <location filename="../../ui/rooms/transport.py" />
            <source>Transport</source>
            <translation>Transportasi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/catalogue.py" />
            <location filename="../../ui/rooms/plan.py" />
            <source>Plan</source>
            <translation>Rencana</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/catalogue.py" />
            <location filename="../../ui/rooms/documents.py" />
            <source>Documents</source>
            <translation>Dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/catalogue.py" />
            <location filename="../../ui/rooms/manifests.py" />
            <source>Manifests</source>
            <translation>Manifes</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/catalogue.py" />
            <location filename="../../ui/rooms/history.py" />
            <source>History</source>
            <translation>Riwayat</translation>
        </message>
    </context>
    <context>
        <name>RouteMap</name>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>No routes yet.</source>
            <translation>Belum ada rute.</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>Thicker: more people</source>
            <translation>Tebal: banyak orang</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>Map of routes</source>
            <translation>Peta rute</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>Zoom in</source>
            <translation>Perbesar</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>Zoom in (+)</source>
            <translation>Perbesar (+)</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>Zoom out</source>
            <translation>Perkecil</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>Zoom out (−)</source>
            <translation>Perkecil (−)</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>Show all routes</source>
            <translation>Tampilkan semua rute</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/routemap.py" />
            <source>Show all routes (0)</source>
            <translation>Tampilkan semua rute (0)</translation>
        </message>
    </context>
    <context>
        <name>SealPage</name>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Seal keys</source>
            <translation>Kunci segel</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Bring in a key…</source>
            <translation>Bawa kunci…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>A digital seal is a small square code on each document. Whoever holds your certificate sees at once, without a network, whether this office issued it and nothing was changed.</source>
            <translation>Segel digital adalah kotak kode kecil pada setiap dokumen. Siapa pun yang memegang sertifikat Anda langsung melihat, tanpa jaringan, apakah kantor ini menerbitkannya dan tidak ada yang diubah.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Make a key</source>
            <translation>Buat kunci</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Choose a key and use it.</source>
            <translation>Pilih kunci dan pakai.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>There is no key yet.</source>
            <translation>Belum ada kunci.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Documents are issued without a seal.</source>
            <translation>Dokumen diterbitkan tanpa segel.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Nothing can be sealed: the certificate of {0} was valid until {1}.</source>
            <translation>Tidak ada yang dapat disegel: sertifikat {0} berlaku sampai {1}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Use another key, take in a new certificate, or seal no more.</source>
            <translation>Pakai kunci lain, masukkan sertifikat baru, atau berhenti menyegel.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Every single sheet is sealed with {0}, until {1}.</source>
            <translation>Setiap lembar disegel dengan {0}, sampai {1}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>This office vouches for the key itself: give its certificate to whoever checks.</source>
            <translation>Kantor ini menjamin kunci itu sendiri: berikan sertifikatnya kepada yang memeriksa.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Certificate by {0}</source>
            <translation>Sertifikat oleh {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Seal key</source>
            <translation>Kunci segel</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Make a key…</source>
            <translation>Buat kunci…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Signer: two letters of the country, two of the office</source>
            <translation>Penanda tangan: dua huruf negara, dua huruf kantor</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Four signs that name your office in every seal: ask your ministry which</source>
            <translation>Empat tanda yang menyebut kantor Anda di setiap segel: tanyakan kementerian Anda yang mana</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Office, as the certificate names it</source>
            <translation>Kantor, seperti disebut dalam sertifikat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Embassy, Manila</source>
            <translation>Kedutaan Besar, Manila</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Years it is valid</source>
            <translation>Berapa tahun berlaku</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Curve</source>
            <translation>Kurva</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Make the key</source>
            <translation>Buat kunci</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>A new seal key</source>
            <translation>Kunci segel baru</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Fill this in.</source>
            <translation>Isi kolom ini.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>File with the key</source>
            <translation>Berkas dengan kunci</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>File with the certificate, where it is another</source>
            <translation>Berkas dengan sertifikat, bila lain</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Password of the key, if it has one</source>
            <translation>Kata sandi kunci, bila ada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Bring it in</source>
            <translation>Bawa masuk</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Choose the key…</source>
            <translation>Pilih kunci…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Choose the certificate…</source>
            <translation>Pilih sertifikat…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>A seal key from elsewhere</source>
            <translation>Kunci segel dari tempat lain</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>A key or certificate</source>
            <translation>Kunci atau sertifikat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Keys and certificates (*.pem *.p12 *.pfx *.der *.cer *.crt *.key);;All files (*)</source>
            <translation>Kunci dan sertifikat (*.pem *.p12 *.pfx *.der *.cer *.crt *.key);;Semua berkas (*)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Seal every document with this key from now on?</source>
            <translation>Segel setiap dokumen dengan kunci ini mulai sekarang?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Use this key</source>
            <translation>Pakai kunci ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Not yet</source>
            <translation>Belum</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Issue documents without a seal from now on?</source>
            <translation>Terbitkan dokumen tanpa segel mulai sekarang?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Seal no more</source>
            <translation>Berhenti menyegel</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>The key stays in the file, so that what it sealed can be checked.</source>
            <translation>Kunci tetap di berkas, supaya yang disegelnya dapat diperiksa.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>The certificate from the authority</source>
            <translation>Sertifikat dari otoritas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>The key has its new certificate.</source>
            <translation>Kunci mempunyai sertifikat baru.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>{0}-{1}-certificate.pem</source>
            <translation>{0}-{1}-sertifikat.pem</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Give it to whoever checks your documents.</source>
            <translation>Berikan kepada siapa pun yang memeriksa dokumen Anda.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>{0}-{1}-request.pem</source>
            <translation>{0}-{1}-permohonan.pem</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Send it to your country's certification authority; take in the certificate that comes back.</source>
            <translation>Kirim ke otoritas sertifikasi negara Anda; masukkan sertifikat yang kembali.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Save as</source>
            <translation>Simpan sebagai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Certificates (*.pem)</source>
            <translation>Sertifikat (*.pem)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Saved as {0}</source>
            <translation>Disimpan sebagai {0}</translation>
        </message>
    </context>
    <context>
        <name>Seals</name>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>certificate not valid</source>
            <translation>sertifikat tidak berlaku</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>seals documents</source>
            <translation>menyegel dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>not in use</source>
            <translation>tidak dipakai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Key</source>
            <translation>Kunci</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>State</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Certificate by</source>
            <translation>Sertifikat oleh</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>this office</source>
            <translation>kantor ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Valid until</source>
            <translation>Berlaku hingga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/seals.py" />
            <source>Made by</source>
            <translation>Dibuat oleh</translation>
        </message>
    </context>
    <context>
        <name>Search</name>
        <message>
            <location filename="../../ui/models/search.py" />
            <source>People</source>
            <translation>Orang</translation>
        </message>
        <message>
            <location filename="../../ui/models/search.py" />
            <source>Groups</source>
            <translation>Kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/models/search.py" />
            <source>Legs</source>
            <translation>Ruas</translation>
        </message>
        <message>
            <location filename="../../ui/models/search.py" />
            <source>Documents and blanks</source>
            <translation>Dokumen dan blangko</translation>
        </message>
        <message>
            <location filename="../../ui/models/search.py" />
            <source>Places</source>
            <translation>Tempat</translation>
        </message>
        <message>
            <location filename="../../ui/models/search.py" />
            <source>Manifests</source>
            <translation>Manifes</translation>
        </message>
    </context>
    <context>
        <name>SearchBar</name>
        <message>
            <location filename="../../ui/searchbar.py" />
            <source>Search everything</source>
            <translation>Cari di semua</translation>
        </message>
        <message>
            <location filename="../../ui/searchbar.py" />
            <source>What was found</source>
            <translation>Yang ditemukan</translation>
        </message>
        <message>
            <location filename="../../ui/searchbar.py" />
            <source>Still reading the file: there may be more.</source>
            <translation>Berkas masih dibaca: mungkin masih ada yang lain.</translation>
        </message>
        <message>
            <location filename="../../ui/searchbar.py" />
            <source>Enter opens it · arrows choose · Esc goes back</source>
            <translation>Enter membuka · panah memilih · Esc kembali</translation>
        </message>
        <message>
            <location filename="../../ui/searchbar.py" />
            <source>Any part of a name in any script, a reference, the number of a passport or blank form, a group, a leg, a place, a manifest.</source>
            <translation>Bagian mana pun dari nama dalam aksara apa pun, nomor rujukan, nomor paspor atau blangko, kelompok, ruas, tempat, manifes.</translation>
        </message>
        <message>
            <location filename="../../ui/searchbar.py" />
            <source>Not found yet: the file is still being read.</source>
            <translation>Belum ditemukan: berkas masih dibaca.</translation>
        </message>
        <message>
            <location filename="../../ui/searchbar.py" />
            <source>Nothing is called “{0}”. Try a part of the name, another spelling, the reference or the document's number.</source>
            <translation>Tidak ada yang bernama “{0}”. Coba bagian dari nama, ejaan lain, nomor rujukan, atau nomor dokumen.</translation>
        </message>
    </context>
    <context>
        <name>SeatsBar</name>
        <message>
            <location filename="../../ui/rooms/kit/seats.py" />
            <source>{0} of {1} seats taken</source>
            <translation>{0} dari {1} kursi terisi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/seats.py" />
            <source>{0} of {1} seats taken, {2} of them pinned</source>
            <translation>{0} dari {1} kursi terisi, {2} di antaranya disematkan</translation>
        </message>
    </context>
    <context>
        <name>Secret</name>
        <message>
            <location filename="../../ui/pages/form.py" />
            <source>Show the passphrase</source>
            <translation>Tampilkan frasa sandi</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message>
            <location filename="../../ui/settings.py" />
            <source>“{0}” is still at work: wait for it, or stop it, then choose again.</source>
            <translation>“{0}” masih berjalan: tunggu selesai, atau hentikan, lalu pilih lagi.</translation>
        </message>
        <message>
            <location filename="../../ui/settings.py" />
            <source>Leave it and go on</source>
            <translation>Tinggalkan dan lanjut</translation>
        </message>
        <message>
            <location filename="../../ui/settings.py" />
            <source>Keep it</source>
            <translation>Pertahankan</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>Language</source>
            <translation>Bahasa</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>As the system</source>
            <translation>Seperti sistem</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>Dates</source>
            <translation>Tanggal</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>Numbers</source>
            <translation>Angka</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>Appearance</source>
            <translation>Tampilan</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>Light</source>
            <translation>Terang</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>Dark</source>
            <translation>Gelap</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>Officer</source>
            <translation>Petugas</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>Your name</source>
            <translation>Nama Anda</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>Back</source>
            <translation>Kembali</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>As the language</source>
            <translation>Seperti bahasa</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>Proposed when a file is opened; stands beside everything you do in the history of that file.</source>
            <translation>Diusulkan saat berkas dibuka; tercantum di samping semua yang Anda lakukan dalam riwayat berkas itu.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>Settings</source>
            <translation>Pengaturan</translation>
        </message>
        <message>
            <location filename="../../ui/pages/settings.py" />
            <source>They hold on this computer, for every file, from the moment you choose.</source>
            <translation>Berlaku di komputer ini, untuk semua berkas, sejak Anda memilih.</translation>
        </message>
    </context>
    <context>
        <name>Sheets</name>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Blank forms</source>
            <translation>Blangko</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Checklist</source>
            <translation>Daftar periksa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Clearances</source>
            <translation>Izin</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Documents</source>
            <translation>Dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Groups</source>
            <translation>Kelompok</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Holds</source>
            <translation>Penahanan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Legs</source>
            <translation>Ruas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>People</source>
            <translation>Orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Places</source>
            <translation>Tempat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Rules</source>
            <translation>Aturan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>Settings</source>
            <translation>Pengaturan</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <location filename="../../ui/widgets/panel.py" />
            <source>Close the side panel</source>
            <translation>Tutup panel samping</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/panel.py" />
            <source>Close (Esc)</source>
            <translation>Tutup (Esc)</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <location filename="../../ui/widgets/sidebar.py" />
            <source>Rooms</source>
            <translation>Ruang</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/sidebar.py" />
            <source>Search</source>
            <translation>Cari</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/sidebar.py" />
            <source>Commands</source>
            <translation>Perintah</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/sidebar.py" />
            <source>Lock</source>
            <translation>Kunci</translation>
        </message>
    </context>
    <context>
        <name>SpoilSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/afterwards.py" />
            <source>Issued the next document</source>
            <translation>Menerbitkan dokumen berikutnya</translation>
        </message>
    </context>
    <context>
        <name>States</name>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>arrived</source>
            <translation>tiba</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>cancelled</source>
            <translation>dibatalkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>closed</source>
            <translation>ditutup</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>departed</source>
            <translation>berangkat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>draft</source>
            <translation>draf</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>emergency document</source>
            <translation>SPLP</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>granted</source>
            <translation>diberikan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>held</source>
            <translation>dipegang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>issued</source>
            <translation>diterbitkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>legal</source>
            <translation>hukum</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>medical</source>
            <translation>medis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>none</source>
            <translation>tidak ada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>other</source>
            <translation>lainnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>passport</source>
            <translation>paspor</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>planned</source>
            <translation>terencana</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>police</source>
            <translation>polisi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>if possible</source>
            <translation>jika bisa</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>published</source>
            <translation>diterbitkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>received</source>
            <translation>diterima</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>refused</source>
            <translation>ditolak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>spoiled</source>
            <translation>rusak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>stolen</source>
            <translation>dicuri</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>always</source>
            <translation>selalu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>superseded</source>
            <translation>digantikan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>void</source>
            <translation>dibatalkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/fields.py" />
            <source>withdrawn</source>
            <translation>dicabut</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <location filename="../../ui/widgets/statusbar.py" />
            <source>Progress</source>
            <translation>Kemajuan</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/statusbar.py" />
            <source>Stop</source>
            <translation>Hentikan</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/statusbar.py" />
            <source>Undo</source>
            <translation>Urungkan</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/statusbar.py" />
            <source>Read-only</source>
            <translation>Hanya baca</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/statusbar.py" />
            <source>Saved</source>
            <translation>Tersimpan</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/statusbar.py" />
            <source>Officer: {0}</source>
            <translation>Petugas: {0}</translation>
        </message>
        <message>
            <location filename="../../ui/widgets/statusbar.py" />
            <source>Stopping: {0}</source>
            <translation>Menghentikan: {0}</translation>
        </message>
    </context>
    <context>
        <name>Steps</name>
        <message>
            <location filename="../../ui/rooms/intake/steps.py" />
            <source>Step {0} of {1}: {2}</source>
            <translation>Langkah {0} dari {1}: {2}</translation>
        </message>
    </context>
    <context>
        <name>Taking</name>
        <message>
            <location filename="../../ui/rooms/person/taking.py" />
            <source>This file can only be looked at: nothing can be pasted.</source>
            <translation>Berkas ini hanya dapat dilihat: tidak ada yang dapat ditempel.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/taking.py" />
            <source>The first row has to name the columns, as in Ref, Surname, Province: copy it with the others.</source>
            <translation>Baris pertama harus menyebut nama kolom, misalnya Ref, Surname, Province: salin bersama baris lainnya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/taking.py" />
            <source>Select the people first that this is for, or copy it with the titles of its columns.</source>
            <translation>Pilih dahulu orang yang dituju, atau salin bersama judul kolomnya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/taking.py" />
            <source>Paste</source>
            <translation>Tempel</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/taking.py" />
            <source>New person</source>
            <translation>Orang baru</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/taking.py" />
            <source>Select one person first: a picture becomes their photo.</source>
            <translation>Pilih satu orang dahulu: gambar menjadi fotonya.</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <location filename="../../ui/rooms/legs/timeline.py" />
            <source>Legs over time; the table of legs says the same</source>
            <translation>Ruas menurut waktu; tabel ruas memuat hal yang sama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/timeline.py" />
            <source>{0}, today</source>
            <translation>{0}, hari ini</translation>
        </message>
    </context>
    <context>
        <name>TimelinePage</name>
        <message>
            <location filename="../../ui/rooms/legs/timeline_page.py" />
            <source>Drag a bar to delay it; Shift and the arrow keys do the same. + and − zoom.</source>
            <translation>Seret bilah untuk menunda, atau Shift dan tombol panah. + dan −: skala.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/timeline_page.py" />
            <source>Today</source>
            <translation>Hari ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/timeline_page.py" />
            <source>All days</source>
            <translation>Semua hari</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/timeline_page.py" />
            <source>Zoom out</source>
            <translation>Perkecil</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/timeline_page.py" />
            <source>Zoom in</source>
            <translation>Perbesar</translation>
        </message>
    </context>
    <context>
        <name>Tour</name>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Have a look around?</source>
            <translation>Ingin melihat-lihat?</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Eight short steps, three minutes. You do each thing yourself, with made-up people: nothing can go wrong.</source>
            <translation>Delapan langkah singkat, tiga menit. Semua dilakukan sendiri, dengan orang rekaan: tidak ada yang bisa salah.</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Show me</source>
            <translation>Tunjukkan</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Not now</source>
            <translation>Nanti saja</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Finish</source>
            <translation>Selesai</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Skip this</source>
            <translation>Lewati</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Next</source>
            <translation>Berikutnya</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>{0} of {1}</source>
            <translation>{0} dari {1}</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>End the tour</source>
            <translation>Akhiri tur</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Plan</source>
            <translation>Rencanakan</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Publish…</source>
            <translation>Terbitkan…</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>How far everybody is</source>
            <translation>Kemajuan semua orang</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>From registered to arrived: each figure opens the people behind it. Below: what the rest waits for, and whose move it is.</source>
            <translation>Dari terdaftar sampai tiba: setiap angka membuka orang-orangnya. Di bawahnya: apa yang ditunggu sisanya, dan siapa yang harus bertindak.</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Everybody, and one person whole</source>
            <translation>Semua orang, dan satu orang selengkapnya</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Click anybody in the table. Papers, holds, household and journey stand at the right, and can be changed there.</source>
            <translation>Klik siapa saja dalam tabel. Dokumen, penahanan, keluarga, dan perjalanannya tampil di kanan, dan dapat diubah di sana.</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Let it plan</source>
            <translation>Biarkan perencana bekerja</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Press “{0}”. It finds seats for as many as can travel, the most urgent first, and proves that no plan is better. Until it is published nobody is told anything.</source>
            <translation>Tekan “{0}”. Perencana mencarikan kursi bagi sebanyak mungkin orang, yang paling mendesak dahulu, dan membuktikan tidak ada rencana yang lebih baik. Sebelum diterbitkan, tidak ada yang diberi tahu.</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Who is left out, and why</source>
            <translation>Siapa yang tidak mendapat tempat, dan mengapa</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>The first column holds those without a seat. Click a card there: the reason stands at the right, and what would help.</source>
            <translation>Kolom pertama memuat mereka yang tanpa kursi. Klik satu kartu di sana: alasannya tampil di kanan, juga apa yang dapat membantu.</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Make it the plan</source>
            <translation>Jadikan rencana</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Press “{0}” and agree at the right. Documents and manifests are made from the published plan.</source>
            <translation>Tekan “{0}” dan setujui di kanan. Dokumen dan manifes dibuat dari rencana yang diterbitkan.</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Papers to travel on</source>
            <translation>Dokumen untuk bepergian</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Who has none stands here. This button issues emergency travel documents, ready to print. Try it, or go on.</source>
            <translation>Yang belum berdokumen tampil di sini. Tombol ini menerbitkan dokumen perjalanan darurat (SPLP), siap cetak. Cobalah, atau lanjut.</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>The list for the carrier</source>
            <translation>Daftar untuk pengangkut</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>What they must know, and nothing more. Press the button: the list is written beside the sample file.</source>
            <translation>Hanya yang harus diketahui pengangkut. Tekan tombolnya: daftar ditulis di samping berkas contoh.</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Nothing is lost</source>
            <translation>Tidak ada yang hilang</translation>
        </message>
        <message>
            <location filename="../../ui/tour.py" />
            <source>Each thing you did can be taken back with Ctrl+Z, or from the history. F1 opens the guide at the room you are in. Your own operation begins under File.</source>
            <translation>Setiap tindakan dapat diurungkan dengan Ctrl+Z, atau dari riwayat. F1 membuka panduan pada ruang yang sedang dibuka. Operasi Anda sendiri dimulai dari Berkas.</translation>
        </message>
    </context>
    <context>
        <name>Transport</name>
        <message>
            <location filename="../../ui/rooms/legs/bars.py" />
            <source>{0} of {1} seats</source>
            <translation>{0} dari {1} kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/bars.py" />
            <source>{0} · leaves {1} later: {2} – {3}</source>
            <translation>{0} · berangkat {1} lebih lambat: {2} – {3}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/bars.py" />
            <source>{0} · leaves {1} earlier: {2} – {3}</source>
            <translation>{0} · berangkat {1} lebih awal: {2} – {3}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <source>Who is hit</source>
            <translation>Yang terkena dampak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <source>Cancel {0}?</source>
            <translation>Batalkan {0}?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <source>Cancel {0}</source>
            <translation>Batalkan {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <source>Cancel {0} and plan again</source>
            <translation>Batalkan {0}, rencanakan ulang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <source>Move {0}?</source>
            <translation>Pindahkan {0}?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <source>Move it</source>
            <translation>Pindahkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <source>Move it and plan again</source>
            <translation>Pindahkan dan rencanakan ulang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <source>Change {0}?</source>
            <translation>Ubah {0}?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <source>Change it</source>
            <translation>Ubah</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <source>Change it and plan again</source>
            <translation>Ubah dan rencanakan ulang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Departs</source>
            <translation>Berangkat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Arrives</source>
            <translation>Tiba</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Seats</source>
            <translation>Kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Wheelchairs at most</source>
            <translation>Kursi roda paling banyak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Infants at most</source>
            <translation>Bayi paling banyak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Stretchers at most</source>
            <translation>Tandu paling banyak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Seats a stretcher takes</source>
            <translation>Kursi per tandu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Minors without an adult at most</source>
            <translation>Anak tanpa pendamping paling banyak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Takes emergency documents</source>
            <translation>Menerima SPLP</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <source>yes</source>
            <translation>ya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <source>no</source>
            <translation>tidak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/changing.py" />
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>no limit</source>
            <translation>tanpa batas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>{0} people on {1} of {2} seats of the published plan</source>
            <translation>{0} orang pada {1} dari {2} kursi menurut rencana yang diterbitkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>{0} people on {1} seats of the draft</source>
            <translation>{0} orang pada {1} kursi menurut draf</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Code</source>
            <translation>Kode</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>By</source>
            <translation>Moda</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Route</source>
            <translation>Rute</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Local time of the place of departure</source>
            <translation>Waktu setempat di tempat keberangkatan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Local time of the place of arrival</source>
            <translation>Waktu setempat di tempat kedatangan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Taken on the draft; the tick is where the published plan stands</source>
            <translation>Terisi menurut draf; tanda menunjukkan rencana yang diterbitkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Cost</source>
            <translation>Biaya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Cost of a seat</source>
            <translation>Biaya per kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Carrier</source>
            <translation>Pengangkut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Country</source>
            <translation>Negara</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Time zone</source>
            <translation>Zona waktu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Legs and people</source>
            <translation>Ruas dan orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>From</source>
            <translation>Dari</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>this file</source>
            <translation>berkas ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>airports of the world</source>
            <translation>bandar udara dunia</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>unknown: country or time zone is missing</source>
            <translation>tidak diketahui: negara atau zona waktu belum diisi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Unique; a flight that flies daily gets the day too</source>
            <translation>Unik; penerbangan harian diberi tanggalnya juga</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>An airport's code, or a place of this file</source>
            <translation>Kode bandar udara, atau tempat dalam berkas ini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>To</source>
            <translation>Ke</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <location filename="../../ui/rooms/legs/repeat.py" />
            <source>Departs, local time</source>
            <translation>Berangkat, waktu setempat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Arrives, local time</source>
            <translation>Tiba, waktu setempat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Currency</source>
            <translation>Mata uang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>One currency in the whole file</source>
            <translation>Satu mata uang dalam seluruh berkas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>What legs and people call it</source>
            <translation>Sebutan yang dipakai pada ruas dan orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Three letters, as in PHL</source>
            <translation>Tiga huruf, misalnya PHL</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Clark shelter 1</source>
            <translation>Penampungan Clark 1</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Latitude</source>
            <translation>Lintang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/columns.py" />
            <source>Longitude</source>
            <translation>Bujur</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>Nobody of a plan is on it.</source>
            <translation>Tidak ada orang dalam rencana yang ikut.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>The only person on it by the published plan loses the seat.</source>
            <translation>Satu-satunya orang yang ikut menurut rencana yang diterbitkan kehilangan kursi.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>All {0} people on it by the published plan lose their seats.</source>
            <translation>Semua {0} orang yang ikut menurut rencana yang diterbitkan kehilangan kursi.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>The only person on it by the draft loses the seat.</source>
            <translation>Satu-satunya orang yang ikut menurut draf kehilangan kursi.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>All {0} people on it by the draft lose their seats.</source>
            <translation>Semua {0} orang yang ikut menurut draf kehilangan kursi.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>1 loses the seat.</source>
            <translation>1 orang kehilangan kursi.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} lose their seats.</source>
            <translation>{0} orang kehilangan kursi.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>1 too many for it.</source>
            <translation>Kelebihan 1 orang.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} too many for it.</source>
            <translation>Kelebihan {0} orang.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>All keep their seats and arrive as planned.</source>
            <translation>Semua tetap mendapat kursi dan tiba sesuai rencana.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>1 person is on it by the published plan.</source>
            <translation>1 orang ikut menurut rencana yang diterbitkan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} people are on it by the published plan.</source>
            <translation>{0} orang ikut menurut rencana yang diterbitkan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>1 person is on it by the draft.</source>
            <translation>1 orang ikut menurut draf.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} people are on it by the draft.</source>
            <translation>{0} orang ikut menurut draf.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} manifest version {1} was sent: they have to get a new one.</source>
            <translation>Manifes {0} versi {1} sudah dikirim: penerimanya harus mendapat yang baru.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} manifest version {1} was made: it has to be made anew.</source>
            <translation>Manifes {0} versi {1} sudah dibuat: harus dibuat baru.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>1 person arrives {1} later.</source>
            <translation>1 orang tiba {1} lebih lambat.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} people arrive {1} later.</source>
            <translation>{0} orang tiba {1} lebih lambat.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>1 person arrives {1} earlier.</source>
            <translation>1 orang tiba {1} lebih cepat.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} people arrive {1} earlier.</source>
            <translation>{0} orang tiba {1} lebih cepat.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>1 person sets out {1} later.</source>
            <translation>1 orang berangkat {1} lebih lambat.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} people set out {1} later.</source>
            <translation>{0} orang berangkat {1} lebih lambat.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>1 person sets out {1} earlier.</source>
            <translation>1 orang berangkat {1} lebih awal.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} people set out {1} earlier.</source>
            <translation>{0} orang berangkat {1} lebih awal.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} seats taken, {1} there: {2} too many</source>
            <translation>{0} kursi terisi, {1} tersedia: kelebihan {2}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} wheelchairs, {1} taken: {2} too many</source>
            <translation>{0} kursi roda, {1} diterima: kelebihan {2}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} stretchers, {1} taken: {2} too many</source>
            <translation>{0} tandu, {1} diterima: kelebihan {2}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} infants, {1} taken: {2} too many</source>
            <translation>{0} bayi, {1} diterima: kelebihan {2}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/impact.py" />
            <source>{0} minors alone, {1} taken: {2} too many</source>
            <translation>{0} anak tanpa pendamping, {1} diterima: kelebihan {2}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>{0} of {1} seats taken on the published plan</source>
            <translation>{0} dari {1} kursi terisi menurut rencana yang diterbitkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>, {0} on the draft</source>
            <translation>, {0} menurut draf</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>emergency documents</source>
            <translation>SPLP</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>no emergency documents</source>
            <translation>tidak menerima SPLP</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>any number of wheelchairs</source>
            <translation>kursi roda tanpa batas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>{0} wheelchairs</source>
            <translation>{0} kursi roda</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>{0} stretchers</source>
            <translation>{0} tandu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>{0} minors alone</source>
            <translation>{0} anak tanpa pendamping</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>{0} infants</source>
            <translation>{0} bayi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Restore</source>
            <translation>Pulihkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Reopen</source>
            <translation>Buka kembali</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Not departed</source>
            <translation>Belum berangkat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Not arrived</source>
            <translation>Belum tiba</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Departed</source>
            <translation>Berangkat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Arrived</source>
            <translation>Tiba</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Cancel it…</source>
            <translation>Batalkan…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Close {0}? {1} of the published plan keep their seats; nobody new boards it.</source>
            <translation>Tutup {0}? {1} dalam rencana yang diterbitkan tetap memegang kursinya; tidak ada tambahan yang ikut.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Has {0} departed, with {1} of the published plan on it?</source>
            <translation>Apakah {0} sudah berangkat, dengan {1} menurut rencana yang diterbitkan?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Has {0} arrived, with {1} on it?</source>
            <translation>Apakah {0} sudah tiba, dengan {1}?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Open {0} again? The planner may then move the {1} on it.</source>
            <translation>Buka kembali {0}? Perencana kemudian dapat memindahkan {1} yang ikut.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>Take it back: {0} is {1} only?</source>
            <translation>Tarik kembali: {0} kembali berstatus {1}?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/panel.py" />
            <source>The draft is not published: who is on it only by the draft does not count.</source>
            <translation>Draf belum diterbitkan: yang ikut hanya menurut draf tidak dihitung.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/repeat.py" />
            <source>Every day</source>
            <translation>Setiap hari</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/repeat.py" />
            <source>Every other day</source>
            <translation>Setiap dua hari</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/repeat.py" />
            <source>Every week</source>
            <translation>Setiap minggu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/repeat.py" />
            <source>Again</source>
            <translation>Berulang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/repeat.py" />
            <source>Until, this day included</source>
            <translation>Sampai, tanggal itu termasuk</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/repeat.py" />
            <source>Repeat {0}</source>
            <translation>Ulangi {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/repeat.py" />
            <source>Say until which day.</source>
            <translation>Isi sampai tanggal berapa.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/repeat.py" />
            <source>See who is hit</source>
            <translation>Lihat yang terkena dampak</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/repeat.py" />
            <source>This is no time: write it as 12 May 2025 14:20.</source>
            <translation>Ini bukan waktu: tulis seperti 12 Mei 2025 14:20.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/legs/repeat.py" />
            <source>That is when it leaves already.</source>
            <translation>Waktu berangkatnya memang sudah itu.</translation>
        </message>
    </context>
    <context>
        <name>TransportRoom</name>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Legs</source>
            <translation>Ruas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Places</source>
            <translation>Tempat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Timeline</source>
            <translation>Garis waktu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Map</source>
            <translation>Peta</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Here stand the flights, buses and boats that bring people home. Add the first one.</source>
            <translation>Di sini tercantum penerbangan, bus, dan kapal yang memulangkan orang. Tambahkan yang pertama.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Add a leg</source>
            <translation>Tambah ruas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Code, carrier, place</source>
            <translation>Kode, pengangkut, tempat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>All</source>
            <translation>Semua</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Planned</source>
            <translation>Terencana</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Air</source>
            <translation>Udara</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Road</source>
            <translation>Darat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Sea and rail</source>
            <translation>Laut dan kereta</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Closed or gone</source>
            <translation>Ditutup atau berangkat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Cancelled</source>
            <translation>Dibatalkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Full</source>
            <translation>Penuh</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Add a place</source>
            <translation>Tambah tempat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>1 leg</source>
            <translation>1 ruas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>{0} legs</source>
            <translation>{0} ruas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>1 seat</source>
            <translation>1 kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>{0} seats</source>
            <translation>{0} kursi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>A leg or place is being written and is not saved.</source>
            <translation>Isian ruas atau tempat belum disimpan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>A change of a leg waits for an answer and is not made yet.</source>
            <translation>Perubahan ruas menunggu jawaban dan belum dilakukan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Leg</source>
            <translation>Ruas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Repeat {0}</source>
            <translation>Ulangi {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Save</source>
            <translation>Simpan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Add the leg</source>
            <translation>Tambah ruas</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Leg {0}</source>
            <translation>Ruas {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>A new leg</source>
            <translation>Ruas baru</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Delay or move {0}</source>
            <translation>Tunda atau pindahkan {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Remove {0}? It disappears from the list.</source>
            <translation>Hapus {0}? Ruas ini hilang dari daftar.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Remove {0}</source>
            <translation>Hapus {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Leave it</source>
            <translation>Biarkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Add the place</source>
            <translation>Tambah tempat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>Place {0}</source>
            <translation>Tempat {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>A new place</source>
            <translation>Tempat baru</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/transport.py" />
            <source>A place needs a code: legs and people name it by that.</source>
            <translation>Tempat harus berkode: ruas dan orang menyebutnya dengan kode itu.</translation>
        </message>
    </context>
    <context>
        <name>Twins</name>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>The other one stays</source>
            <translation>Pertahankan yang lain</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>Why they look like one person</source>
            <translation>Alasan tampak seperti satu orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>They do not look alike</source>
            <translation>Keduanya tidak tampak mirip</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>stays</source>
            <translation>tetap</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>goes over</source>
            <translation>digabungkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>to {0}</source>
            <translation>s.d. {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>Travels on</source>
            <translation>Bepergian dengan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>{0}: {1}, of {2}</source>
            <translation>{0}: {1}, dari {2}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>Keep both</source>
            <translation>Simpan keduanya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>1 document</source>
            <translation>1 dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>{0} documents</source>
            <translation>{0} dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>1 hold</source>
            <translation>1 penahanan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>{0} holds</source>
            <translation>{0} penahanan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>1 clearance</source>
            <translation>1 izin</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>{0} clearances</source>
            <translation>{0} izin</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>1 rule</source>
            <translation>1 aturan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>{0} rules</source>
            <translation>{0} aturan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>1 row of a list</source>
            <translation>1 baris daftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>{0} rows of lists</source>
            <translation>{0} baris daftar</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>Of {0} go over: {1}. What both have in the same way is there once.</source>
            <translation>Dipindahkan dari {0}: {1}. Yang sama pada keduanya hanya ada sekali.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>Both have a journey: a seat becomes free on {0}.</source>
            <translation>Keduanya punya perjalanan: satu kursi menjadi kosong di {0}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/comparing.py" />
            <source>{0} is found by the old reference {1} from then on.</source>
            <translation>Sejak itu {0} juga ditemukan dengan nomor rujukan lama {1}.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>Known longer</source>
            <translation>Lebih dahulu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>Came later</source>
            <translation>Menyusul</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>One person</source>
            <translation>Satu orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>almost surely</source>
            <translation>hampir pasti</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>perhaps</source>
            <translation>mungkin</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>People who may be here twice</source>
            <translation>Orang yang mungkin tercatat dua kali</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>Look again</source>
            <translation>Cari lagi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>Back to everybody</source>
            <translation>Kembali ke semua</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>They are one: merge</source>
            <translation>Satu orang: gabungkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>Two different people</source>
            <translation>Dua orang berbeda</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>Later</source>
            <translation>Nanti</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>Nobody seems to be here twice, as far as names, dates of birth and documents tell.</source>
            <translation>Menurut nama, tanggal lahir, dan dokumen, tampaknya tidak ada orang yang tercatat dua kali.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>Looking through everybody…</source>
            <translation>Memeriksa semua orang…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>Looking for people who are here twice</source>
            <translation>Mencari orang yang tercatat dua kali</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>1 pair</source>
            <translation>1 pasang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>{0} pairs</source>
            <translation>{0} pasang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>{0}, {1} of them almost surely one person. Nothing is merged before you say so.</source>
            <translation>{0}, {1} di antaranya hampir pasti orang yang sama. Tidak ada yang digabungkan sebelum Anda menyetujuinya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>Are they one person?</source>
            <translation>Apakah mereka orang yang sama?</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>Choose what stays where they differ. Nothing is merged before you say so.</source>
            <translation>Pilih data yang dipertahankan jika berbeda. Tidak ada yang digabungkan sebelum Anda menyetujuinya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>{0}; a seat is free on {1}</source>
            <translation>{0}; satu kursi kosong di {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/twins.py" />
            <source>Merging</source>
            <translation>Menggabungkan</translation>
        </message>
    </context>
    <context>
        <name>VerdictSheet</name>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Page {0}</source>
            <translation>Halaman {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Issued by</source>
            <translation>Penerbit</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Issued on</source>
            <translation>Diterbitkan pada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Signed by</source>
            <translation>Ditandatangani oleh</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Signed on</source>
            <translation>Ditandatangani pada</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>a national document</source>
            <translation>dokumen nasional</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Kind</source>
            <translation>Jenis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Field {0}</source>
            <translation>Bidang {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Compared</source>
            <translation>Dibandingkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>the zone in the seal with the one on the document</source>
            <translation>zona dalam segel dengan yang pada dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Status</source>
            <translation>Status</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/papers/verdict.py" />
            <source>Zone in the seal</source>
            <translation>Zona dalam segel</translation>
        </message>
    </context>
    <context>
        <name>WayRow</name>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>all are on it</source>
            <translation>semua sudah di sini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>all can go</source>
            <translation>semua bisa ikut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>nobody can go</source>
            <translation>tidak ada yang bisa ikut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/sets/assign.py" />
            <source>{0} can go, {1} cannot</source>
            <translation>{0} bisa ikut, {1} tidak</translation>
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
            <translation>Memulangkan orang yang diselamatkan: siapa berangkat kapan, dengan apa, dengan dokumen apa. Semuanya dalam satu berkas terenkripsi di komputer ini; tidak ada yang dikirim lewat jaringan.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>New operation</source>
            <translation>Operasi baru</translation>
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>Open a file</source>
            <translation>Buka berkas</translation>
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>Look at the sample</source>
            <translation>Lihat contoh</translation>
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>An operation with made-up people, to try everything on. It cannot harm a real one.</source>
            <translation>Operasi dengan orang rekaan, untuk mencoba segalanya. Tidak dapat merusak operasi sungguhan.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>You have a list already? Drop it here.</source>
            <translation>Sudah punya daftar? Jatuhkan di sini.</translation>
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>Begin with a list…</source>
            <translation>Mulai dengan daftar…</translation>
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>Opened before</source>
            <translation>Pernah dibuka</translation>
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>Files opened before</source>
            <translation>Berkas yang pernah dibuka</translation>
        </message>
        <message>
            <location filename="../../ui/pages/welcome.py" />
            <source>{0} (not there now)</source>
            <translation>{0} (sekarang tidak ada)</translation>
        </message>
    </context>
    <context>
        <name>Why</name>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Open the clearances of {0}</source>
            <translation>Buka izin {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Open the document of {0}</source>
            <translation>Buka dokumen {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Open the hold of {0}</source>
            <translation>Buka penahanan {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Open the dates of {0}</source>
            <translation>Buka tanggal {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Open {0} in People</source>
            <translation>Buka {0} di Orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Add a leg in Transport</source>
            <translation>Tambah ruas di Transportasi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Open {0} in Transport</source>
            <translation>Buka {0} di Transportasi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Add seats in Transport</source>
            <translation>Tambah kursi di Transportasi</translation>
        </message>
    </context>
    <context>
        <name>WhySheet</name>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>priority {0}</source>
            <translation>prioritas {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Open in People</source>
            <translation>Buka di Orang</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>They keep it: a leg of it is closed or has departed.</source>
            <translation>Kursinya tetap: salah satu ruasnya ditutup atau sudah berangkat.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Pinned: the planner leaves them on it.</source>
            <translation>Disematkan: perencana tidak memindahkannya.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>There is no plan yet.</source>
            <translation>Belum ada rencana.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Run the planner to see who gets a seat.</source>
            <translation>Jalankan perencana untuk melihat siapa yang mendapat kursi.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Left out of the plan.</source>
            <translation>Tidak mendapat tempat dalam rencana.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>1 journey that could take them arrives sooner. Higher priorities, fewer moves and whole groups come first.</source>
            <translation>1 rute perjalanan yang mungkin tiba lebih cepat. Prioritas lebih tinggi, lebih sedikit perpindahan, dan kelompok utuh didahulukan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>{0} journeys that could take them arrive sooner. Higher priorities, fewer moves and whole groups come first.</source>
            <translation>{0} rute perjalanan yang mungkin tiba lebih cepat. Prioritas lebih tinggi, lebih sedikit perpindahan, dan kelompok utuh didahulukan.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>1 journey arrives sooner, but cannot take them: see below.</source>
            <translation>1 rute perjalanan tiba lebih cepat, tetapi tidak bisa menerima: lihat di bawah.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>{0} journeys arrive sooner, but cannot take them: see below.</source>
            <translation>{0} rute perjalanan tiba lebih cepat, tetapi tidak bisa menerima: lihat di bawah.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>No journey on their way arrives on an earlier day.</source>
            <translation>Tidak ada rute perjalanan searah yang tiba pada hari lebih awal.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>What would help</source>
            <translation>Yang dapat membantu</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Move to…</source>
            <translation>Pindah ke…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>M: every departure on their way, with what it would meet</source>
            <translation>M: semua keberangkatan yang searah, beserta kendalanya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Unpin</source>
            <translation>Lepas sematan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Pin</source>
            <translation>Sematkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>P: the planner leaves pinned people where they are</source>
            <translation>P: perencana tidak memindahkan orang yang disematkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Take off</source>
            <translation>Keluarkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Delete: off the plan; their seat becomes free</source>
            <translation>Delete: keluarkan dari rencana; kursinya menjadi kosong</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Travels with</source>
            <translation>Bepergian dengan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Group {0}</source>
            <translation>Kelompok {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Journeys · {0}</source>
            <translation>Perjalanan · {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>and {0} more that are possible: see Move to…</source>
            <translation>dan {0} lagi yang mungkin: lihat Pindah ke…</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>and {0} more that cannot be</source>
            <translation>dan {0} lagi yang tidak mungkin</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>chosen</source>
            <translation>dipilih</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>possible</source>
            <translation>mungkin</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>not possible</source>
            <translation>tidak mungkin</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Move here</source>
            <translation>Pindahkan ke sini</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>Move to {0}</source>
            <translation>Pindahkan ke {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/board/why.py" />
            <source>No journey</source>
            <translation>Tanpa perjalanan</translation>
        </message>
    </context>
    <context>
        <name>Window</name>
        <message>
            <location filename="../../ui/window.py" />
            <source>Open an operation</source>
            <translation>Buka operasi</translation>
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>Operation files (*.repat)</source>
            <translation>Berkas operasi (*.repat)</translation>
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>{0} exists already: choose another name, or open it.</source>
            <translation>{0} sudah ada: pilih nama lain, atau buka berkas itu.</translation>
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>The passphrase of the sample is “{0}”.</source>
            <translation>Frasa sandi contoh ini “{0}”.</translation>
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>“{0}” is still at work. Stopped, it writes nothing; all that was done before it is saved.</source>
            <translation>“{0}” masih berjalan. Jika dihentikan, tidak ada yang ditulis; semua yang dilakukan sebelumnya tersimpan.</translation>
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>Stop it and close</source>
            <translation>Hentikan dan tutup</translation>
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>Keep working</source>
            <translation>Tetap bekerja</translation>
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>Leave it and close</source>
            <translation>Tinggalkan dan tutup</translation>
        </message>
        <message>
            <location filename="../../ui/window.py" />
            <source>Opening the file</source>
            <translation>Membuka berkas</translation>
        </message>
    </context>
    <context>
        <name>Words</name>
        <message>
            <location filename="../../ui/format.py" />
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Planned</source>
            <translation>Terencana</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Closed</source>
            <translation>Ditutup</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Departed</source>
            <translation>Berangkat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Arrived</source>
            <translation>Tiba</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Cancelled</source>
            <translation>Dibatalkan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <location filename="../../ui/widgets/map_strands.py" />
            <source>Air</source>
            <translation>Udara</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <location filename="../../ui/widgets/map_strands.py" />
            <source>Road</source>
            <translation>Darat</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <location filename="../../ui/widgets/map_strands.py" />
            <source>Sea</source>
            <translation>Laut</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <location filename="../../ui/widgets/map_strands.py" />
            <source>Rail</source>
            <translation>Kereta</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Legal hold</source>
            <translation>Penahanan hukum</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Medical hold</source>
            <translation>Penahanan medis</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Police hold</source>
            <translation>Penahanan polisi</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/kit/words.py" />
            <source>Hold</source>
            <translation>Penahanan</translation>
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message>
            <location filename="../../ui/workspace.py" />
            <source>{0} · encrypted</source>
            <translation>{0} · terenkripsi</translation>
        </message>
        <message>
            <location filename="../../ui/workspace.py" />
            <source>You can look but not change: {0} is {1}. Close it there and open it here again.</source>
            <translation>Hanya dapat dilihat, tidak dapat diubah: {0} {1}. Tutup di sana, lalu buka lagi di sini.</translation>
        </message>
        <message>
            <location filename="../../ui/workspace.py" />
            <source>You can look but not change: {0} was opened read-only.</source>
            <translation>Hanya dapat dilihat, tidak dapat diubah: {0} dibuka hanya baca.</translation>
        </message>
    </context>
    <context>
        <name>Zone</name>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>The zone of {0}</source>
            <translation>Zona MRZ {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>The zone of somebody new</source>
            <translation>Zona MRZ orang baru</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>Machine-readable zone</source>
            <translation>Zona terbaca mesin (MRZ)</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>Paste or type the two or three lines at the foot of the passport, with every &lt;.</source>
            <translation>Tempel atau ketik dua atau tiga baris di bagian bawah paspor, dengan setiap &lt;.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>Fill in</source>
            <translation>Isikan</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>This is no zone yet: it has two lines of 44 or 36 signs, or three of 30.</source>
            <translation>Ini belum berupa zona MRZ: zona terdiri atas dua baris berisi 44 atau 36 karakter, atau tiga baris berisi 30.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>The name fills its line: it may have been cut short.</source>
            <translation>Nama memenuhi barisnya: mungkin terpotong.</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>Every check digit is right ({0}).</source>
            <translation>Semua angka pemeriksa benar ({0}).</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>It may have been misread. With this, every check digit is right:</source>
            <translation>Mungkin salah baca. Dengan ini, semua angka pemeriksa benar:</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>line {0}, place {1}: {2} → {3}</source>
            <translation>baris {0}, posisi {1}: {2} → {3}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>Use {0}</source>
            <translation>Pakai {0}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>{0}: {1}, as known</source>
            <translation>{0}: {1}, sudah sesuai</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>{0}: {1}</source>
            <translation>{0}: {1}</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>the file says {0}; tick to change it</source>
            <translation>dalam berkas {0}; centang untuk mengubahnya</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>its check digit is wrong: compare it with the document</source>
            <translation>angka pemeriksanya salah: bandingkan dengan dokumen</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>Fill in 1 field</source>
            <translation>Isi 1 kolom</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>Fill in {0} fields</source>
            <translation>Isi {0} kolom</translation>
        </message>
        <message>
            <location filename="../../ui/rooms/person/zone.py" />
            <source>All that the zone says is known already.</source>
            <translation>Semua isi zona MRZ sudah dikenal.</translation>
        </message>
    </context>
</TS>
