"""What people type for days, and what the conventions of the product say they mean.

One expression a line: the words, an arrow, the day, and the hour where one is stated. `..` gives the last day of
several, `month` says that only the month is known, `-` that a time stands alone. The truth comes from the conventions,
not from the code: bare weekdays are the next ones after today, "next Tue" is of the following calendar week, and so on.
"""

# Said on Wednesday 18 March 2026 at 18:30 in Lisbon: day first.
LISBON = """
send article Tue -> 2026-03-24
send it tuesday -> 2026-03-24
call her Thursday -> 2026-03-19
lunch on Friday -> 2026-03-20
by Sat -> 2026-03-21
until Sunday -> 2026-03-22
on Mon -> 2026-03-23
ping her wed -> 2026-03-25
see her Wednesday -> 2026-03-25
before thurs -> 2026-03-19
thur, call -> 2026-03-19
weds works too -> 2026-03-25
tues is fine -> 2026-03-24
this Friday -> 2026-03-20
this coming Friday -> 2026-03-20
the coming Monday -> 2026-03-23
next Tue -> 2026-03-24
next Friday -> 2026-03-27
nxt thu -> 2026-03-26
next wednesday -> 2026-03-25
Tuesday next week -> 2026-03-24
drop it Tuesday next -> 2026-03-24
he comes to look thurs 5.30. fine -> 2026-03-19 17:30
answer until day 30 -> 2026-03-30
goes to Luanda day 21 -> 2026-03-21
next week Friday -> 2026-03-27
next week on Monday -> 2026-03-23
Friday of next week -> 2026-03-27
Thursday week -> 2026-03-26
a week from Friday -> 2026-03-27
a week on Monday -> 2026-03-30
two weeks from Monday -> 2026-04-06
Friday after next -> 2026-04-03
the Friday after next -> 2026-04-03
Friday fortnight -> 2026-04-03
friday 27th -> 2026-03-27
Fri 27 -> 2026-03-27
Monday 23 -> 2026-03-23
Monday the 6th -> 2026-04-06
Monday 13 April -> 2026-04-13
Mon, 13 April 2026 -> 2026-04-13
Thursday, April 2 -> 2026-04-02
Thursday (2 April) -> 2026-04-02
Sunday the twenty ninth -> 2026-03-29
tomorrow (Thursday) -> 2026-03-19
send her the deck tomo -> 2026-03-19
call tomo 3pm -> 2026-03-19 15:00

call Thu 8:30 -> 2026-03-19 08:30
call Thu at 8:30 -> 2026-03-19 08:30
friday at 3 -> 2026-03-20 15:00
friday 3pm -> 2026-03-20 15:00
friday at 3 pm -> 2026-03-20 15:00
friday at 3 p.m. -> 2026-03-20 15:00
Fri, 15:00 -> 2026-03-20 15:00
Fri 15h -> 2026-03-20 15:00
Fri 15h30 -> 2026-03-20 15:30
Tue at 10 -> 2026-03-24 10:00
tue 10am -> 2026-03-24 10:00
Tue @ 10 -> 2026-03-24 10:00
Wed at noon -> 2026-03-25 12:00
noon on Wednesday -> 2026-03-25 12:00
midday Friday -> 2026-03-20 12:00
at 9 on Monday -> 2026-03-23 09:00
3pm Friday -> 2026-03-20 15:00
9:15 on Monday -> 2026-03-23 09:15
half past 4 tomorrow -> 2026-03-19 16:30
quarter past 3 on Friday -> 2026-03-20 15:15
quarter to five tomorrow -> 2026-03-19 16:45
twenty five to four on Friday -> 2026-03-20 15:35
Tuesday, next week -> 2026-03-24
ten past 9 on Friday -> 2026-03-20 09:10
tomorrow at ten -> 2026-03-19 10:00
tomorrow at 7 in the evening -> 2026-03-19 19:00
tomorrow evening at 7 -> 2026-03-19 19:00
tomorrow morning at 7 -> 2026-03-19 07:00
Friday night at 9 -> 2026-03-20 21:00
tonight at 8 -> 2026-03-18 20:00
8pm tonight -> 2026-03-18 20:00
Friday around 3 -> 2026-03-20 15:00
Friday 10ish -> 2026-03-20 10:00
Friday at 5 o'clock -> 2026-03-20 17:00
Friday from 2pm -> 2026-03-20 14:00
Friday 3-4pm -> 2026-03-20 15:00
Friday 10:00-11:30 -> 2026-03-20 10:00
the 27th at 10:30 -> 2026-03-27 10:30
on 3 April, 4pm -> 2026-04-03 16:00
April 6, 10am -> 2026-04-06 10:00
5/4 at 9 -> 2026-04-05 09:00
24.6. 14:00 -> 2026-06-24 14:00
Friday 12am -> 2026-03-20 00:00
Friday 12pm -> 2026-03-20 12:00
Friday at 03:30 -> 2026-03-20 03:30
Friday at 12.30 -> 2026-03-20 12:30

EOD Friday -> 2026-03-20
Friday EOD -> 2026-03-20
by Tue eod -> 2026-03-24
close of business on Friday -> 2026-03-20
end of day tomorrow -> 2026-03-19
by EOD -> 2026-03-18
COB -> 2026-03-18
first thing Monday -> 2026-03-23
Monday first thing -> 2026-03-23
Monday morning -> 2026-03-23
wed night -> 2026-03-25
Sat evening -> 2026-03-21
Sunday arvo -> 2026-03-22
early tomorrow -> 2026-03-19
Friday in the afternoon -> 2026-03-20
arvo of the 9th, around 3 -> 2026-04-09 15:00

today -> 2026-03-18
later today -> 2026-03-18
tonight -> 2026-03-18
tonite -> 2026-03-18
this evening -> 2026-03-18
this afternoon -> 2026-03-18
tomorrow -> 2026-03-19
tmrw -> 2026-03-19
tmr -> 2026-03-19
tmw -> 2026-03-19
2moro -> 2026-03-19
2morrow -> 2026-03-19
tomoz -> 2026-03-19
tomorrow night -> 2026-03-19
the day after tomorrow -> 2026-03-20
day after tomorrow -> 2026-03-20
tomorrow week -> 2026-03-26
yesterday -> 2026-03-17
last night -> 2026-03-17
the day before yesterday -> 2026-03-16

in 3 days -> 2026-03-21
in three days -> 2026-03-21
in a day -> 2026-03-19
in a couple of days -> 2026-03-20
in a few days -> 2026-03-21
in 10 days -> 2026-03-28
in twenty five days -> 2026-04-12
in 100 days -> 2026-06-26
3 days from now -> 2026-03-21
in 3 days' time -> 2026-03-21
within 3 days -> 2026-03-21
in the next 5 days -> 2026-03-23
in 2 working days -> 2026-03-20
in 5 business days -> 2026-03-25
in a week -> 2026-03-25
in 1 week -> 2026-03-25
within a week -> 2026-03-25
in two weeks -> 2026-04-01
in 2 wks -> 2026-04-01
in 2w -> 2026-04-01
in 2 weeks' time -> 2026-04-01
in a couple of weeks -> 2026-04-01
in a couple weeks -> 2026-04-01
two weeks from now -> 2026-04-01
two weeks from today -> 2026-04-01
3 weeks from tomorrow -> 2026-04-09
in a fortnight -> 2026-04-01
within a fortnight -> 2026-04-01
in a month -> 2026-04-18
in one month -> 2026-04-18
in 3 months -> 2026-06-18
in six months -> 2026-09-18
in a year -> 2027-03-18
in 2 years -> 2028-03-18
within 48h -> 2026-03-20
within 24 hours -> 2026-03-19
in 2 hours -> 2026-03-18 20:30
in half an hour -> 2026-03-18 19:00
in 45 min -> 2026-03-18 19:15
in an hour -> 2026-03-18 19:30
3 days ago -> 2026-03-15
two weeks ago -> 2026-03-04
a month ago -> 2026-02-18

this weekend -> 2026-03-21 .. 2026-03-22
at the weekend -> 2026-03-21 .. 2026-03-22
over the weekend -> 2026-03-21 .. 2026-03-22
next weekend -> 2026-03-28 .. 2026-03-29
last weekend -> 2026-03-14 .. 2026-03-15
next week -> 2026-03-23
early next week -> 2026-03-23
beginning of next week -> 2026-03-23
mid next week -> 2026-03-25
late next week -> 2026-03-27
end of next week -> 2026-03-27
the end of next week -> 2026-03-27
the week after next -> 2026-03-30
end of the week -> 2026-03-20
end of this week -> 2026-03-20
EOW -> 2026-03-20
by eow -> 2026-03-20
later this week -> 2026-03-20
last week -> 2026-03-09
next month -> 2026-04-01 month
early next month -> 2026-04-01
mid next month -> 2026-04-15
late next month -> 2026-04-25
end of next month -> 2026-04-30
end of the month -> 2026-03-31
by the end of this month -> 2026-03-31
end of month -> 2026-03-31
EOM -> 2026-03-31
the 20th of next month -> 2026-04-20
the 1st of next month -> 2026-04-01
end of the year -> 2026-12-31
by year end -> 2026-12-31
by the end of this year -> 2026-12-31
by month end -> 2026-03-31
call her Monday after 2pm -> 2026-03-23 14:00
Monday before 14:00 -> 2026-03-23 14:00
ring Friday before noon -> 2026-03-20 12:00
Tues 10a -> 2026-03-24 10:00
call her 8a tmrw -> 2026-03-19 08:00
Wed 1:30p -> 2026-03-25 13:30
breakfast Friday seven thirty at the Marriott -> 2026-03-20 07:30
two weeks tomorrow -> 2026-04-02
on Mother's Day -> 2026-05-10
before Mothering Sunday -> 2027-03-07
after bonfire night -> 2026-11-05
between 9:30 and 11:00 on Thursday -> 2026-03-19 09:30
b4 wkend -> 2026-03-21 .. 2026-03-22
EOY -> 2026-12-31
end of next year -> 2027-12-31
next quarter -> 2026-04-01 .. 2026-06-30
end of the quarter -> 2026-03-31
in Q3 -> 2026-07-01 .. 2026-09-30
by Q2 -> 2026-04-01 .. 2026-06-30
end of Q2 -> 2026-06-30
in Q1 2027 -> 2027-01-01 .. 2027-03-31
this summer -> 2026-06-01 .. 2026-08-31
in the autumn -> 2026-09-01 .. 2026-11-30
next spring -> 2027-03-01 .. 2027-05-31
this winter -> 2026-12-01 .. 2027-02-28

on the 5th -> 2026-04-05
by the 20th -> 2026-03-20
the 18th -> 2026-03-18
the 31st -> 2026-03-31
before the 17th -> 2026-04-17
on 21st -> 2026-03-21
by the twenty eighth -> 2026-03-28
on the fifth -> 2026-04-05
by the first -> 2026-04-01
on the thirty first -> 2026-03-31
call set for the 21st -> 2026-03-21
5 April -> 2026-04-05
5th April -> 2026-04-05
5th of April -> 2026-04-05
the 5th of April -> 2026-04-05
the fifth of April -> 2026-04-05
April 5 -> 2026-04-05
April 5th -> 2026-04-05
April the 5th -> 2026-04-05
April fifth -> 2026-04-05
Apr 5 -> 2026-04-05
5 apr -> 2026-04-05
may 1 -> 2026-05-01
1 may -> 2026-05-01
before May first -> 2026-05-01
March 18 -> 2026-03-18
18 march -> 2026-03-18
17 march -> 2027-03-17
19 March -> 2026-03-19
march 3 -> 2027-03-03
jan 6 -> 2027-01-06
6 Jan 2027 -> 2027-01-06
Jan 6, 2027 -> 2027-01-06
January 6th, 2027 -> 2027-01-06
2 Feb. 2027 -> 2027-02-02
Sept. 5 -> 2026-09-05
30 Sept -> 2026-09-30
5 June '27 -> 2027-06-05
the second of january -> 2027-01-02
the twentieth of July -> 2026-07-20
4th of July -> 2026-07-04
oct 9 -> 2026-10-09
11 aug -> 2026-08-11
29 February -> 2028-02-29
Feb 29 -> 2028-02-29
31 May -> 2026-05-31
10-12 April -> 2026-04-10 .. 2026-04-12
10 to 12 April -> 2026-04-10 .. 2026-04-12
10 - 12 April -> 2026-04-10 .. 2026-04-12
April 10-12 -> 2026-04-10 .. 2026-04-12
from 10 to 12 April -> 2026-04-10 .. 2026-04-12
between 10 and 12 April -> 2026-04-10 .. 2026-04-12
30 March to 2 April -> 2026-03-30 .. 2026-04-02
10/4 - 12/4 -> 2026-04-10 .. 2026-04-12
Tue-Thu -> 2026-03-24 .. 2026-03-26
Tuesday to Thursday -> 2026-03-24 .. 2026-03-26
Thu/Fri -> 2026-03-19 .. 2026-03-20
Tue or Wed -> 2026-03-24 .. 2026-03-25
5/4 -> 2026-04-05
on 5/4 -> 2026-04-05
5/4/26 -> 2026-04-05
5/4/2026 -> 2026-04-05
05/04/2026 -> 2026-04-05
18/3 -> 2026-03-18
31.3. -> 2026-03-31
24.08. -> 2026-08-24
24.12.2026 -> 2026-12-24
on 16.12 -> 2026-12-16
5-4-2026 -> 2026-04-05
2026-04-05 -> 2026-04-05
2026/04/05 -> 2026-04-05
3/25 -> 2026-03-25
5-Apr-2026 -> 2026-04-05
in April -> 2026-04-01 month
in May -> 2026-05-01 month
by June -> 2026-06-01 month
free from June -> 2026-06-01 month
chairs the chapter from August. -> 2026-08-01 month
baby due (june) -> 2026-06-01 month
retires at Michaelmas -> 2026-09-29
He retires 31.3. Farewell -> 2026-03-31
from 1.4 -> 2026-04-01
retiring at Candlemas -> 2027-02-02
home for Hogmanay -> 2026-12-31
on Maundy Thursday -> 2026-04-02
when he comes to Rome (May) -> 2026-05-01 month
raises the rent in june 12 percent -> 2026-06-01 month
until october -> 2026-10-01 month
in March -> 2026-03-01 month
in February -> 2027-02-01 month
in July 2027 -> 2027-07-01 month
September 2026 -> 2026-09-01 month
next June -> 2026-06-01 month
next March -> 2027-03-01 month
mid April -> 2026-04-15
mid-April -> 2026-04-15
middle of April -> 2026-04-15
early May -> 2026-05-01
beginning of May -> 2026-05-01
late May -> 2026-05-25
end of May -> 2026-05-31
the end of April -> 2026-04-30
end of February -> 2027-02-28
early March -> 2027-03-01
late March -> 2026-03-25
first week of May -> 2026-05-04
last week of April -> 2026-04-27
last Sunday of March -> 2026-03-29
the first Monday in May -> 2026-05-04
the 3rd Friday of next month -> 2026-04-17
the last Friday of the month -> 2026-03-27

last Tuesday -> 2026-03-17
last Wednesday -> 2026-03-11
last Friday -> 2026-03-13
Tuesday last week -> 2026-03-10
last month -> 2026-02-01 month
back in January -> 2026-01-01 month
since Christmas -> 2025-12-25
since Monday -> 2026-03-16

before Christmas -> 2026-12-25
on Christmas Eve -> 2026-12-24
by xmas -> 2026-12-25
before New Year -> 2027-01-01
on New Year's Eve -> 2026-12-31
after Easter -> 2026-04-05
on Good Friday -> 2026-04-03
Easter Monday -> 2026-04-06
before Thanksgiving -> 2026-11-26
by Halloween -> 2026-10-31
on Valentine's Day -> 2027-02-14
after Black Friday -> 2026-11-27
2 days before Christmas -> 2026-12-23
the day after Easter -> 2026-04-06
the Monday after Easter -> 2026-04-06

wensday -> 2026-03-25
send it thrusday -> 2026-03-19
by firday -> 2026-03-20
tomorow -> 2026-03-19
tommorow -> 2026-03-19
tommorrow -> 2026-03-19
on satuday -> 2026-03-21
5 febuary -> 2027-02-05
in septmber -> 2026-09-01 month
in decmber -> 2026-12-01 month
this weekedn -> 2026-03-21 .. 2026-03-22
by mondya -> 2026-03-23
nxt week -> 2026-03-23
b4 fri -> 2026-03-20

due Fri 5 -> 2026-03-20
Friday 5th -> 2026-06-05
from 12.-17. December -> 2026-12-12 .. 2026-12-17
5. April -> 2026-04-05
13-14.6. -> 2026-06-13 .. 2026-06-14
10-12/4 -> 2026-04-10 .. 2026-04-12
Jul 18, Sat -> 2026-07-18
24.8. Monday 10.00 -> 2026-08-24 10:00
met her Fri 13 Feb -> 2026-02-13
Coffee Wed 10.30 -> 2026-03-25 10:30
Dinner with them 5 Dec 19.30 -> 2026-12-05 19:30
call him on Sunday after cricket -> 2026-03-22
call him Friday after work -> 2026-03-20
Sunday after the game -> 2026-03-22
breakfast, 7.45 on the 16th -> 2026-04-16 07:45
dinner at 7 on Sat -> 2026-03-21 19:00
dinner Sat at 7 -> 2026-03-21 19:00
drinks Thursday around 8 -> 2026-03-19 20:00
call at 9 am sharp on Mon -> 2026-03-23 09:00
Friday half four -> 2026-03-20 16:30
mon 9-ish -> 2026-03-23 09:00
from 9 to 5 on Friday -> 2026-03-20
in 2-3 weeks -> 2026-04-01 .. 2026-04-08
in two to three weeks -> 2026-04-01 .. 2026-04-08
a week today -> 2026-03-25
a week tomorrow -> 2026-03-26
a fortnight today -> 2026-04-01
seven days hence -> 2026-03-25
beginning of the month -> 2026-04-01
at the start of the week -> 2026-03-23
between Christmas and New Year -> 2026-12-25 .. 2027-01-01
between Monday and Wednesday -> 2026-03-23 .. 2026-03-25
works Mon to Thu -> 2026-03-23 .. 2026-03-26
from Wed to Fri -> 2026-03-25 .. 2026-03-27
met him the other Tuesday -> 2026-03-17
last Christmas -> 2025-12-25
next Easter -> 2026-04-05
Thanksgiving 2027 -> 2027-11-25
Halloween of next year -> 2027-10-31
the last day of May -> 2026-05-31
the third day of next month -> 2026-04-03
last Sunday of March 2027 -> 2027-03-28
third quarter -> 2026-07-01 .. 2026-09-30
next week's Friday -> 2026-03-27
last week's Monday -> 2026-03-09
14april -> 2026-04-14
turned 50 on 10/4/74 -> 1974-04-10
in about three weeks -> 2026-04-08
in roughly a month -> 2026-04-18
back on the 1st wk of may -> 2026-05-04
early 2027 -> 2027-01-01
by the end of 2027 -> 2027-12-31
in the summer of 2027 -> 2027-06-01 .. 2027-08-31
at 0900 Friday -> 2026-03-20 09:00
Friday 830pm -> 2026-03-20 20:30
noonish tomorrow -> 2026-03-19 12:00
Mon/Tue next week -> 2026-03-23 .. 2026-03-24
this Thu or Fri -> 2026-03-19 .. 2026-03-20
3 and 5 May -> 2026-05-03 .. 2026-05-05
3rd & 4th of June -> 2026-06-03 .. 2026-06-04
meet at 3pm -> - 15:00
call before noon -> - 12:00
be there at 15:30 -> - 15:30
ring her at 3 -> - 15:00
"""

# Said on Wednesday 18 March 2026 in New York: month first.
NEW_YORK = """
his lease is up 4/15 wants a garage -> 2026-04-15
5/4 -> 2026-05-04
by 4/5 -> 2026-04-05
4/5/26 -> 2026-04-05
4/5/2026 -> 2026-04-05
3/18 -> 2026-03-18
3/17 -> 2027-03-17
25/3 -> 2026-03-25
closing is 3/4 -> 2027-03-04
Demo 4/29 2pm -> 2026-04-29 14:00
on 2026-04-05 -> 2026-04-05
12/3 -> 2026-12-03
"""

# Said on Monday 18 January 2027 in Sydney, where summer begins in December.
SYDNEY = """
this winter -> 2027-06-01 .. 2027-08-31
in the spring -> 2027-09-01 .. 2027-11-30
next summer -> 2027-12-01 .. 2028-02-29
2/3 at 10 -> 2027-03-02 10:00
arvo of the 9th -> 2027-02-09
"""

# Said on Thursday 31 December 2026 at 23:30 in Lisbon.
NEW_YEARS_EVE = """
tomorrow -> 2027-01-01
Friday -> 2027-01-01
2 January -> 2027-01-02
31 December -> 2026-12-31
30 December -> 2027-12-30
next week -> 2027-01-04
end of the year -> 2026-12-31
end of the month -> 2026-12-31
next month -> 2027-01-01 month
in January -> 2027-01-01 month
in December -> 2026-12-01 month
on New Year's Eve -> 2026-12-31
the 1st -> 2027-01-01
the 31st -> 2026-12-31
in an hour -> 2027-01-01 00:30
next quarter -> 2027-01-01 .. 2027-03-31
"""

# Said on Saturday 28 March 2026 at 23:30 in Lisbon: at one the clocks go to two.
SPRING_FORWARD = """
tomorrow -> 2026-03-29
in 2 hours -> 2026-03-29 02:30
within 24 hours -> 2026-03-30
in a day -> 2026-03-29
Sunday at 10 -> 2026-03-29 10:00
Saturday -> 2026-04-04
this weekend -> 2026-03-28 .. 2026-03-29
next weekend -> 2026-04-04 .. 2026-04-05
end of the week -> 2026-04-03
"""

# Said on Saturday 24 October 2026 at 23:30 in Lisbon: at two the clocks go back to one.
FALL_BACK = """
tomorrow -> 2026-10-25
in 4 hours -> 2026-10-25 02:30
within 24 hours -> 2026-10-25
in 2 days -> 2026-10-26
"""

# Said on Tuesday 29 February 2028 in Berlin.
LEAP_DAY = """
29 February -> 2028-02-29
today -> 2028-02-29
in a year -> 2029-02-28
in 4 years -> 2032-02-29
in a month -> 2028-03-29
end of the month -> 2028-02-29
the 29th -> 2028-02-29
the 30th -> 2028-03-30
28 Feb -> 2029-02-28
Tuesday -> 2028-03-07
"""

# Said on Saturday 31 January 2026 in Tokyo.
LONG_MONTH = """
in a month -> 2026-02-28
next month -> 2026-02-01 month
end of next month -> 2026-02-28
the 30th -> 2026-03-30
the 31st -> 2026-01-31
this weekend -> 2026-01-31 .. 2026-02-01
next Sat -> 2026-02-07
last Saturday -> 2026-01-24
30 Feb or so, on the 3rd -> 2026-02-03
"""
