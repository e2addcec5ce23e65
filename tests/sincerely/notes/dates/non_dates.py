"""What looks like a day or an hour and is none, and beside each guarded word a twin in which it is one."""

NON_DATES = """
met on day 2 of the fair
day 21 of the hike
flat 4a is hers
she has three thirty year olds
month-end close is chaos
can give us the hall on the second Tuesday of every month
moderated the women's day panel
met May at the summit
Ana (June), nurse
her sister (May)
a letter from August
May replied
May Chen wants the deck
intro May to Tom
lunch with April
April from DCCEEW needs a sublet
April's garden
June says hi
ask June about the lease
June and Tom are moving
Jan is a sailor
coffee w/ Jan
coffee with Jan at the harbour
met Jan and Mark
thanks Jan
August Wilson writes plays
introduced by August
met August at MIPIM
Summer Whitlock, food writer
Summer loves the sea
Autumn sent her deck
met Autumn and Dawn
Mark will send it
mark my words
Mon Laferte sings
met Mon at the bar
intro Mon to Ana
Sun replied
met Sun at KubeCon
Sun Microsystems alumni
from Sun Microsystems
sun and sea
loves the sun
loves sun, sand and jazz
Wed said yes
they wed in a barn
sat next to him on the train
she sat with us
Sat next to Ewelina
we sat down for coffee
sat at table nine
Thu Nguyen from Hanoi
met Thu at the fair
Tue replied
Friday replied
Wednesday Addams, goth
met Tuesday Weld
an app called Sunday that delivers
Otto does sales for Monday.com
monday.com
www.friday.app
Web Summit 2025
met at Web Summit 2025
FOSDEM 2026
vintage 2019
since 2014 on the same desk
our 2025 dataset
open 24/7
on call 24/7
covering 24/7 dining
the 9/11 memorial
a 7/11 store
7-Eleven
Century 21
Route 66
Studio 54
Formula 1
Catch 22
1:1 with her boss
a 2:1 degree
16:9 screen
music of the 90s
in her 30s
turning 40
aged 52
she is 61
2 kids
3 people came
two dogs
four cats
5 pcs a week
8 yr olds
room 302
rev C 1.2
version 3.11
v2.0
python 3.12
ios 17.4
raising 1.2M
$400m fund
costs 5.50
10% off
€12
18% growth
50/50 split
a 70/30 royalty split
8/10 would recommend
rated 4/5
scored 9/10
3/4 of them
1/2 cup of sugar
half of it
+44 7700 900431
call 0412 555 018
404-555-0182
928-555-0166
192.168.1.12
B12
stall B12
the U14s
CO2
H1B visa
L5
6k
may be late
she may come
it may rain
May be worth a call
march to the beat
a march for peace
protest march
on the march
deck for the board
dec is short
sep is not
the first time
a second opinion
second time founder
the third floor
on the 5th floor
the 21st century
her 3rd startup
4th year phd
the 5th edition
3rd respin already
80th birthday
my 2nd home
every Friday
every other Tuesday
most Sundays
plays golf Saturdays
deliveries mon + thu
weekly Monday market, every Monday
a couple of ideas
a few people
in a row
in two minds
one day she will
some day
nowadays
day job
night shift
morning person
good morning
good evening everyone
the end of the line
start of something
the other day
USA Today
Q3 yields
Q4 figures look fine
happy Easter
merry Christmas
happy new year!
her Christmas market stall
New Year's resolution
Easter Island
spring rolls
fall in love
autumn menu
winter coat
summer school in Les Houches
a weekend house
weekend warrior
just a week
two weeks
for 3 days
four reorgs in two years
5 exits in three years
10 months pregnant
6 weeks old
a 5 day trip
the 2-page overview
4B class
John 3:16
I am late
at home
at 3 conferences
around 5 people
about 10 clients
Frida Kahlo
ask Sundar
met Mondal in Kolkata
call Munday
Augusta lives in Rome
Marco Polo
Julie from sales
Janus
Decker
Octavia
Novak
Septimus Heap
Marchetti
Sunny
may from accounts wants the invoice
met april, june and august at the naming ceremony
jan's dog is called friday
she works at monday
works for Monday, hates meetings
hired by Sun in 99
ran 10k on sunday mornings
Q: what about May?
thanks May!
call May
text jun
email Jan about the thing
intro: Mark <> April
April/May/June team
June 15 people team
Mar Tech Summit
the Dec team
oct-core cpu
the 2026 cohort
class of 2019
series B in 2025
since 2019 at Shopify
Euro 2024
Expo 2025 Osaka
Web Summit Rio 2025
CES 2026
PyCon 26
Agenda 2030
Blade Runner 2049
Area 51
Boeing 737
iPhone 15
Windows 11
GPT-5
3rd base
2nd cousin
1st gen immigrant
the first person I met
first class flight
second hand books
third wheel
a fifth of the budget
one third
a quarter of the shares
quarter finals
two thirds
at first she hesitated
for the first time in years
in the first place
on second thought
every second week
the last mile
last name is Week
next to the bar
next door
next gen batteries
next steps
this one time
this way
past life as a baker
past the station
past caring
half past it
by far the best
by now
in no time
in time
on time
at times
in 2 cities
in 3 languages
in five cities
within reason
within 5 km
within 3 hours of Porto
10 days in Nepal
5 days a week
three months old
six months pregnant
in her 40s
in her third year
in her second trimester
a day late
a week off
weeks of work
months of prep
day trip
day 2 of the conf
SFF day 2
week 3 of the course
year 2 class
room 12 at 3rd floor
size 10
score 3:2
won 3-2
2-1 up
9 to 5 job
a 9-5 job
20-30 people
10-15 reps
pp 10-12
1-1 meeting
24h race
le mans 24h
48h film challenge
12h shifts
4h sleep
3d printing
2d animation
5g towers
4x4
10x growth
1st prize
am a designer
pm at google
she is a pm
PM at Google, loves jazz
ex-pm
AM radio
eve online player
Eve from Eden
Christmas Island
Easter eggs collector
easter bunny costume
holiday inn
Halloween costume maker
Valentine Okafor
St. Valentine
Good Friday Agreement
Black Friday deals
Super Tuesday
Ash Wednesday band
Casual Friday
Man Friday
Girl Friday
Taco Tuesday
Fridays for Future
TGI Fridays
the Saturdays
Sunday Times journalist
Financial Times Weekend editor
works at Today.com
USA Today reporter
Tomorrowland festival
Tomorrow.io
Midsummer Night
Summertime
Spring Boot dev
spring cleaning
fall guy
winter sports
Winter Olympics
summer camp owner
her summer house
autumn leaves
mid level dev
mid-size company
late night talks
late bloomer
early bird
early stage founder
early adopter
start up
end user
end to end tests
weekend trip to Porto
night owl
night shift nurse
evening classes
noon chai
quarter horse breeder
version: 1.1.30
at 6.5 kilograms
*5.0* / 5 Outstanding
4-5-6
1-2
at 650.650.6500
introduced me to two to three founders
five to ten founders came
9 to 5
at 7 2 people
intro to Sunday Adeyemi, prof at Lagos
met sunday adeyemi at the expo
Mon (chef) - ask about the pop-up
Mon, chef at Bora
Summer & Winter Hughes
ask Friday Okoro for slides
late 2019 Burgundy
spring 2027 launch
every 2 weeks
31 April
30 Feb
99/99
25:00
13/13
32/1
"""

# A phrase with the same word in which it is a day.
TWINS = """
in May
by April
by June
on 3 Jan
before August
this summer
in the autumn
on Mon
call her Sun
on Sun
by wed
coffee sat
lunch sat with Ana
call him Sat
Thu 7pm
call her Tue
Friday works
see you Wednesday
met her Tuesday
on Sunday
call Monday
open house 24/7/2026
on 9/11
wedding 7/12
at 21:00
in her office at 9
in 30 days
on the 5th
the 21st
by the 3rd
on the second
by the first
next Friday
Tuesday
on Sundays or by Friday
on a Saturday
in a couple of days
in a few days
in a week
in two weeks
one day from now
tomorrow night
Friday morning
the end of the month
today
in Q3
after Easter
before Christmas
by New Year
in the spring
in the fall
next winter
over the weekend
within 3 days
in two years
at 3pm
at noon
at 3
around 5pm
by friday
wensday
30 April
28 Feb
9/9
15:00
"""
